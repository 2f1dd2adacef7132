import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { forgetOldUnsent } from './forms/drafts/unsent-answers.ts'
import { watchPointer } from './forms/store/after-pointer.ts'
import { InWords } from './InWords.tsx'
import { Look } from './look/Look.tsx'
import './pages/pages.css'
import { createQueryClient } from './query-client.ts'
import { createRouter } from './router.tsx'
import { useWords } from './use-words.ts'
import { prepareWords } from './words.ts'

function Program() {
  const { direction } = useWords().language
  return (
    <Look direction={direction}>
      <Notifications position="top-center" className="cl-notifications" containerWidth={360} limit={1} autoClose={4000} />
      <RouterProvider router={router} />
    </Look>
  )
}

await prepareWords()
watchPointer()
forgetOldUnsent(new Date())
const client = createQueryClient()
const router = createRouter()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has lost its element with the id "root": put it back.')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}><InWords><Program /></InWords></QueryClientProvider>
  </StrictMode>,
)
