import { pageRequest, type PageArguments, type PageRequest } from '#kernel/persistence/paging';
import { HubError } from '#kernel/values/errors';
import { isUuid } from '#kernel/values/ids';

/** A page of what is ordered by its id. @throws BAD_USER_INPUT for a cursor that this list did not give */
export const idPage = (page: PageArguments, list: string, size: number): PageRequest => placed(pageRequest(page, list, 1, size));

/** A page of lines, which are ordered by their place and then by id. */
export const placePage = (page: PageArguments, list: string, size: number): PageRequest => placed(pageRequest(page, list, 2, size));

const placed = (request: PageRequest): PageRequest => {
  if (request.after && !isUuid(request.after.at(-1) ?? '')) throw new HubError('BAD_USER_INPUT', 'The cursor is not one that this list gave.', { path: 'after' });
  return request;
};
