import type {
  Backend,
  CmsConfig,
  CollectionFile,
  EntryCollection,
  Field,
  SortableFields,
} from '@sveltia/cms';
import { type FormName, formSchemas } from '#editor/forms.ts';
import { firstValues, withFirstValue } from '#editor/new-page.ts';
import { firstFacts, firstFields, foldable, inReadingOrder } from '#editor/reading-order.ts';
import { schemaFields } from '#editor/schema-fields.ts';
import { textParts } from '#editor/text-parts.ts';
import type { CollectionName } from '#lib/vocabulary.ts';
import { labelOf } from '#schemas/labels.ts';

/** Where the editor keeps what it writes, and which day it is. */
interface EditorSettings {
  backend: Backend;
  /** Name of the practice, for the title of the window. */
  title: string;
  /** `YYYY-MM-DD`: the days of a new page begin with it. */
  today: string;
}

/** Our own file formats. The editor takes a page's format only where its name ends like this. */
export const formatNames: Record<FormName, string> = {
  therapies: 'therapies-frontmatter',
  conditions: 'conditions-frontmatter',
  articles: 'articles-frontmatter',
  pages: 'pages-frontmatter',
  practice: 'practice-facts',
};

interface CollectionWords {
  label: string;
  label_singular: string;
  icon: string;
  description: string;
}

const collectionWords: Record<CollectionName, CollectionWords> = {
  conditions: {
    label: 'Conditions',
    label_singular: 'Condition',
    icon: 'healing',
    description: 'What a visitor has: one page for each complaint.',
  },
  therapies: {
    label: 'Therapies',
    label_singular: 'Therapy',
    icon: 'spa',
    description: 'What you do: one page for each way of working.',
  },
  articles: {
    label: 'Articles',
    label_singular: 'Article',
    icon: 'article',
    description: 'Longer reads.',
  },
  pages: {
    label: 'Pages',
    label_singular: 'Page',
    icon: 'web',
    description: 'The front page, about, paying, policies and their like.',
  },
};

/** The whole configuration of the editor, made from the schemas. */
export function cmsConfig(settings: EditorSettings): CmsConfig {
  return {
    load_config_file: false,
    backend: settings.backend,
    app_title: settings.title,
    media_folder: 'content/pages',
    public_folder: '/',
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    media_libraries: {
      default: {
        config: {
          max_file_size: 10_000_000,
          slugify_filename: true,
          transformations: { raster_image: { format: 'webp', quality: 82, width: 1600, height: 1600 } },
        },
      },
      stock_assets: { providers: [] },
    },
    collections: (Object.keys(collectionWords) as CollectionName[]).map((name) =>
      collectionOf(name, settings),
    ),
    singletons: [practiceFile()],
  };
}

/** Files that the editor may show and write have these folders; the bridge holds the same line. */
function collectionOf(name: CollectionName, { today }: EditorSettings): EntryCollection {
  const fields = [...schemaFields(formSchemas[name], { form: name, path: [] }), bodyField(name)];
  const first = firstValues(name, today);
  return {
    name,
    ...collectionWords[name],
    folder: `content/${name}`,
    extension: 'mdx',
    format: formatNames[name],
    slug: { template: '{{title}}', editable: ['create', 'update'] },
    media_folder: '',
    public_folder: '.',
    ...(name === 'pages'
      ? // Listed by the names that the menu has; the title serves where there is none.
        { identifier_field: 'menuTitle', sortable_fields: sortedBy('_summary') }
      : {
          sortable_fields: sortedBy('title'),
          view_filters: [{ label: 'Drafts', field: 'draft', pattern: true }],
        }),
    fields: inReadingOrder(fields, firstFields).map((field) =>
      withFirstValue(foldable(field), first[field.name]),
    ),
  };
}

function sortedBy(field: string): SortableFields {
  return { fields: [field, 'updated'], default: { field, direction: 'ascending' } };
}

function practiceFile(): CollectionFile {
  return {
    name: 'practice',
    label: 'The practice',
    icon: 'storefront',
    file: 'content/practice.yaml',
    format: formatNames.practice,
    // Its pictures lie with those of the practice's own pages.
    media_folder: '/content/pages',
    public_folder: './pages',
    fields: inReadingOrder(schemaFields(formSchemas.practice, { form: 'practice', path: [] }), firstFacts),
  };
}

function bodyField(name: CollectionName): Field {
  return {
    name: 'body',
    ...labelOf(name, ['body']),
    widget: 'richtext',
    required: true,
    buttons: [
      'bold',
      'italic',
      'link',
      'heading-two',
      'heading-three',
      'bulleted-list',
      'numbered-list',
      'quote',
    ],
    editor_components: textParts().map(({ id }) => id),
    modes: ['rich_text', 'raw'],
    linked_images: false,
    use_emoji_autocomplete: false,
  };
}
