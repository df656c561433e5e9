/** A part of the help desk's glossary in Spanish (glossary.ts): what customers say and what the articles call it. */
import type { GlossaryLine } from './glossary-line.ts';

export const glossaryEsGimp3: readonly GlossaryLine[] = [
  {
    says: ['pintar por los dos lados igual', 'simetría', 'mandala', 'dibujo simétrico'],
    calls: ['pintura simétrica'],
  },
  {
    says: [
      'coger el color de la foto',
      'saber qué color es',
      'código del color',
      'mismo color que',
    ],
    calls: ['recoge-color'],
  },
  {
    says: ['llenar de color', 'pintar el fondo', 'cambiar el fondo de color', 'balde'],
    calls: ['relleno de cubeta', 'rellenar con el color de primer plano'],
  },
  {
    says: ['color que se desvanece', 'fondo degradado', 'sombreado de color'],
    calls: ['degradado', 'diálogo de degradados'],
  },
  {
    says: ['textura de fondo', 'estampado', 'motivo repetido'],
    calls: ['rellenar con un patrón', 'patrones'],
  },
  {
    says: [
      'escribir en la foto',
      'poner letras en la foto',
      'añadir texto a la imagen',
      'poner mi nombre en la foto',
      'poner texto',
    ],
    calls: ['texto'],
  },
  {
    says: [
      'cambiar lo escrito en la foto',
      'editar el texto de la foto',
      'letra más grande en gimp',
      'no puedo cambiar el texto',
    ],
    calls: ['gestión del texto', 'texto', 'descartar información de texto'],
  },
  {
    says: ['texto en círculo', 'texto siguiendo una curva', 'texto por un camino'],
    calls: ['rutas y texto', 'texto a lo largo de una ruta'],
  },
  {
    says: ['borde en las letras', 'contorno de letras', 'letras huecas'],
    calls: ['rutas y texto', 'trazar ruta'],
  },
  {
    says: ['letras con sombra', 'sombra al texto', 'sombra debajo de la foto'],
    calls: ['sombra base', 'sombra arrojada'],
  },
  {
    says: ['marca de agua en la foto', 'mi firma en las fotos', 'copyright en la foto'],
    calls: ['repujado', 'texto'],
  },
  {
    says: ['marco a la foto', 'poner un marco', 'borde de color', 'enmarcar', 'cenefa'],
    calls: ['añadir borde', 'difuminar borde'],
  },
  {
    says: ['esquinas redondas', 'redondear las puntas', 'bordes redondos'],
    calls: ['esquinas redondeadas', 'rectángulo redondeado'],
  },
  { says: ['botón con relieve', 'efecto botón', 'relieve en el borde'], calls: ['añadir bisel'] },
  {
    says: ['pluma de photoshop', 'nodos', 'puntos de ancla'],
    calls: ['rutas', 'diálogo de rutas'],
  },
  { says: ['svg', 'dibujo vectorial en gimp', 'ilustrator'], calls: ['rutas y archivos SVG'] },
  // Filtros y efectos
  {
    says: [
      'foto como un cuadro',
      'pintura al óleo',
      'parezca pintada',
      'acuarela',
      'cuadro de pintor',
    ],
    calls: ['pintura al óleo', 'GIMPresionista', 'cubismo'],
  },
  {
    says: [
      'como dibujo a lápiz',
      'foto a dibujo',
      'cómic',
      'caricatura',
      'dibujos animados',
      'boceto',
    ],
    calls: ['viñeta', 'fotocopia', 'arista'],
  },
  {
    says: ['fuego', 'explosión de luz', 'brillo de estrella'],
    calls: ['llama', 'supernova', 'moteado'],
  },
  {
    says: ['reflejo del sol', 'brillo de lente', 'rayo de luz', 'luz en la foto'],
    calls: ['destello de lente', 'efectos de iluminación'],
  },
  {
    says: ['niebla de fondo', 'textura de nubes'],
    calls: ['plasma', 'ruido sólido', 'niebla', 'nubes de diferencia'],
  },
  { says: ['reflejo en el agua', 'olas', 'ondas de agua'], calls: ['ondas', 'ondular'] },
  {
    says: ['remolino', 'espiral en la foto', 'torbellino', 'girar en espiral'],
    calls: ['remolino y aspiración'],
  },
  { says: ['puzzle', 'rompecabezas', 'piezas de puzle'], calls: ['puzle'] },
  {
    says: ['mosaico de azulejos', 'teselas', 'vidriera', 'baldosas'],
    calls: ['mosaico', 'mosaico de cristal', 'enlosado de papel'],
  },
  {
    says: [
      'repetir la imagen muchas veces',
      'imagen en cuadrícula repetida',
      'fondo que se repite',
      'sin que se note la unión',
      'papel pintado',
    ],
    calls: ['enlosar', 'mosaico sin costuras'],
  },
  {
    says: ['foto en una bola', 'globo terráqueo', 'envolver en cilindro', 'cubo con foto'],
    calls: ['mapear objeto', 'dar forma de esfera', 'globo giratorio'],
  },
  {
    says: ['planeta pequeño', 'foto 360', 'panorámica'],
    calls: ['planeta pequeño', 'proyección panorámica'],
  },
  {
    says: ['como grabado en piedra', 'estampado en relieve'],
    calls: ['repujado', 'mapa de relieve', 'grabado'],
  },
  { says: ['esquina doblada', 'página que se dobla', 'hoja levantada'], calls: ['página doblada'] },
  { says: ['cinta de película', 'carrete', 'tira de fotos'], calls: ['película', 'diapositiva'] },
  { says: ['mancha de café', 'taza de café'], calls: ['manchas de café'] },
  {
    says: ['lienzo de pintor', 'textura de tela', 'arpillera'],
    calls: ['aplicar lienzo', 'entelar', 'tejido'],
  },
  { says: ['efecto de viento', 'como si hiciera viento'], calls: ['viento'] },
  { says: ['damero', 'cuadros blancos y negros'], calls: ['tablero de ajedrez'] },
  {
    says: ['rejilla dibujada', 'líneas cuadriculadas', 'papel cuadriculado', 'papel milimetrado'],
    calls: ['rejilla', 'crear una rejilla'],
  },
  { says: ['laberinto', 'pasatiempo'], calls: ['laberinto'] },
  { says: ['fractales', 'dibujos matemáticos'], calls: ['fractal IFS', 'traza fractal'] },
  { says: ['espirógrafo', 'dibujo con ruedas'], calls: ['espirógrafo de GIMP'] },
  { says: ['neón'], calls: ['neón'] },
  {
    says: ['resaltar los bordes', 'sacar contornos', 'detectar los contornos'],
    calls: ['filtros de detectar bordes', 'arista', 'sobel'],
  },
  { says: ['gif', 'imagen que se mueve'], calls: ['reproducción', 'optimizar', 'exportar'] },
  {
    says: ['mapa pinchable', 'imagen con enlaces', 'html de una imagen'],
    calls: ['mapa de imagen', 'crear archivos HTML'],
  },
  {
    says: ['repetir el efecto', 'mismo filtro otra vez', 'aplicar otra vez lo último'],
    calls: ['repetir el último'],
  },
  { says: ['efecto suave', 'brillo romántico', 'efecto ensueño'], calls: ['brillo suave'] },
  {
    says: [
      'bordes dentados',
      'bordes con escalera',
      'escaloncitos',
      'dientes de sierra',
      'aliasing',
    ],
    calls: ['antialias'],
  },
  // Ventanas y manejo
  {
    says: [
      'cerré el panel',
      'desapareció la caja',
      'no veo las herramientas',
      'panel perdido',
      'perdí las ventanas',
      'recuperar los paneles',
    ],
    calls: [
      'ventanas y los diálogos que faltan',
      'faltan algunos de los iconos de las herramientas',
    ],
  },
  {
    says: ['varias ventanas sueltas', 'ventana única', 'paneles separados'],
    calls: ['ventanas principales', 'diálogos y empotrables'],
  },
  {
    says: ['opciones del pincel', 'no salen las opciones de la herramienta'],
    calls: ['falta el diálogo de opciones de la herramienta'],
  },
  {
    says: ['pincel no funciona', 'no me deja pintar', 'no pasa nada al pintar'],
    calls: [
      'no hay efecto visible cuando se intenta utilizar un pincel',
      'la goma de borrar y los pinceles ya no funcionan',
    ],
  },
  {
    says: ['pinta de otro color', 'pincel sale gris', 'pinta gris'],
    calls: ['colores inesperados al intentar utilizar un pincel', 'modo de color indexado'],
  },
  {
    says: ['gimp se cuelga', 'gimp no responde', 'gimp lento', 'gimp tarda', 'gimp se traba'],
    calls: ['causas comunes del bloqueo de GIMP', 'caché de mosaico'],
  },
  {
    says: ['gimp se cerró', 'fallo de gimp', 'error en gimp', 'avisar de un fallo'],
    calls: ['informar de errores', 'consola de errores'],
  },
  {
    says: ['gimp en español', 'idioma de gimp', 'gimp en inglés'],
    calls: ['ejecutar GIMP', 'idioma'],
  },
  {
    says: ['pantalla de arranque de gimp', 'logo al abrir gimp', 'imagen al arrancar gimp'],
    calls: ['personalizar la pantalla de inicio'],
  },
  {
    says: ['primera vez con gimp', 'abrir gimp', 'aprender gimp', 'empezar con gimp'],
    calls: ['primeros pasos con Wilber', 'iniciar GIMP por primera vez', 'ejecutar GIMP'],
  },
  {
    says: ['acercar la foto', 'ver de cerca', 'aumentar el zoom', 'alejar', 'ver la foto entera'],
    calls: ['ampliación', 'herramienta de ampliación'],
  },
  {
    says: ['moverme por la foto ampliada', 'mapa de la foto', 'mover la vista'],
    calls: ['diálogo de navegación', 'ventana de navegación'],
  },
  {
    says: ['pantalla entera gimp', 'quitar los menús de gimp'],
    calls: ['pantalla completa', 'mostrar la barra de menú'],
  },
  {
    says: ['regla de arriba', 'medir distancia', 'medir un ángulo'],
    calls: ['medida', 'mostrar las reglas'],
  },
  {
    says: ['líneas guía', 'rayas azules', 'línea azul'],
    calls: ['guías', 'guía nueva', 'quitar todas las guías'],
  },
  {
    says: ['que se pegue a la guía', 'imán', 'se engancha a la línea'],
    calls: ['ajustar a las guías', 'ajustar a la rejilla'],
  },
  {
    says: ['cuadrícula en la pantalla', 'cuadrícula para alinear'],
    calls: ['mostrar la rejilla', 'rejillas y guías'],
  },
  {
    says: [
      'deshacer varias veces',
      'volver pasos atrás',
      'me equivoqué',
      'atrás varios pasos',
      'historial de pasos',
    ],
    calls: ['deshacer', 'historial de deshacer', 'diálogo historial de deshacer'],
  },
  { says: ['me pasé deshaciendo'], calls: ['rehacer'] },
  {
    says: ['pegar en una imagen nueva', 'pegar dentro'],
    calls: ['pegar como', 'pegar en la selección'],
  },
  { says: ['copiar todas las capas'], calls: ['copiar visible'] },
  {
    says: ['plugins de gimp', 'complementos gimp', 'descargar efectos', 'extras de gimp'],
    calls: ['visor de complementos', 'enriquecer mi GIMP'],
  },
  {
    says: ['automatizar fotos', 'muchas fotos a la vez', 'guion de gimp', 'script de gimp'],
    calls: ['Script-Fu', 'tutorial de Script-Fu'],
  },
  {
    says: ['tipografías en gimp', 'letras nuevas en gimp', 'fuentes gimp'],
    calls: ['añadir tipografías', 'diálogo de tipografías', 'problemas con las tipografías'],
  },
  {
    says: ['tableta con gimp', 'lápiz sensible', 'presión del lápiz'],
    calls: ['dinámicas', 'estado del dispositivo'],
  },
  {
    says: ['paleta de colores', 'guardar mis colores', 'colores favoritos'],
    calls: ['paletas', 'diálogo de paletas'],
  },
  { says: ['plantilla de imagen', 'tamaño predefinido'], calls: ['crear plantilla'] },
  {
    says: ['separar en canales', 'rojo verde y azul por separado'],
    calls: ['diálogo de canales', 'componer', 'extraer componente'],
  },
  {
    says: ['novedades de gimp', 'qué trae nuevo', 'gimp nuevo'],
    calls: ['qué hay nuevo en GIMP 2.10'],
  },
  {
    says: ['photoshop', 'programa de fotos', 'retocar fotos', 'editor de fotos'],
    calls: ['GIMP', 'mejorar fotografías'],
  },
  {
    says: ['atajos en gimp', 'teclas de gimp', 'tecla rápida para un comando'],
    calls: ['crear atajos', 'combinaciones de teclas'],
  },
];
