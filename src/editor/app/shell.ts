import '#editor/change.ts';
