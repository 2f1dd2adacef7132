// Each icon is imported from its own file: the package's index names over five thousand of them, and its types are as long.
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ForwardRefExoticComponent, RefAttributes, SVGProps } from 'react'

  type IconProps = Omit<SVGProps<SVGSVGElement>, 'ref' | 'stroke'> & {
    size?: string | number
    stroke?: string | number
    title?: string
  }
  const icon: ForwardRefExoticComponent<IconProps & RefAttributes<SVGSVGElement>>
  export default icon
}
