/** Somebody who may sign in to the desk: the owner, or a helper whom the owner invited. */
export interface Member {
  id: string;
  name: string;
  isOwner: boolean;
  /** Whether they may change pages, pictures and the practice's facts. */
  mayWrite: boolean;
  /** Whether they may make anything public: publish and take back, decide about comments and answer them. */
  mayPublish: boolean;
}

/** What a route of the desk asks for; `own` is for the owner alone. */
export type Permission = 'write' | 'publish' | 'own';

/** The owner's id. There is always one owner, whose address is a setting of the server. */
export const ownerId = 'owner';

export const ownerMember = (name: string): Member => ({
  id: ownerId,
  name,
  isOwner: true,
  mayWrite: true,
  mayPublish: true,
});

export function hasPermission(member: Member, permission: Permission | undefined): boolean {
  if (permission === undefined || member.isOwner) return true;
  return permission !== 'own' && (permission === 'write' ? member.mayWrite : member.mayPublish);
}
