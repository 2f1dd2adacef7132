import { useMemo, type ReactNode } from 'react'
import { AttachmentsProvider, sentTo } from './attachments.ts'

/** A form that is recorded: files answered in it go to the server of its pack. */
export function AttachmentsSent({ pack, children }: { pack: string; children: ReactNode }) {
  const sent = useMemo(() => sentTo(pack), [pack])
  return <AttachmentsProvider value={sent}>{children}</AttachmentsProvider>
}
