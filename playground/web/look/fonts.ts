import '@fontsource-variable/inter/index.css'
import '@fontsource-variable/noto-sans-armenian/index.css'
import '@fontsource-variable/vazirmatn/index.css'
