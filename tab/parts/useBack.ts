import { useLocation, useNavigate } from 'react-router'

/** One step back; to `otherwise` when the portal was opened at this very screen. */
export function useBack(otherwise: string): () => void {
  const navigate = useNavigate()
  const { key } = useLocation()
  return () => {
    if (key === 'default') navigate(otherwise)
    else navigate(-1)
  }
}
