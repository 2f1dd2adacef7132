import { Button, type ButtonProps } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { useWords } from '../../use-words.ts'

const TAKEN = '.xlsx,.xlsm,.xls,.csv,.tsv,.zip,.json'

interface ChooseFilesProps extends Pick<ButtonProps, 'variant' | 'leftSection'> {
  children: ReactNode
  onFiles: (files: readonly File[]) => void
}

/** A button that opens the browser's own choice of files. */
export function ChooseFiles({ children, onFiles, ...button }: ChooseFilesProps) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={input} type="file" multiple hidden accept={TAKEN} aria-label={t('load.choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file may be chosen again once it is mended.
          currentTarget.value = ''
          onFiles(files)
        }}
      />
    </>
  )
}
