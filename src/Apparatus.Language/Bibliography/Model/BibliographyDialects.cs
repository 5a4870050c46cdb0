using System;

namespace Apparatus.Language.Bibliography.Model;

/// <summary>Whose manual knows a type or a field.</summary>
[Flags]
public enum BibliographyDialects
{
    /// <summary>Nobody’s.</summary>
    None = 0,

    /// <summary>BibTeX’s own styles.</summary>
    BibTeX = 1,

    /// <summary>The biblatex package.</summary>
    BibLaTeX = 2,

    /// <summary>CSL 1.0.2 and its JSON.</summary>
    Csl = 4,

    /// <summary>Programs that keep libraries, such as Zotero and JabRef, which write more into <c>.bib</c> files than is ever printed.</summary>
    Programs = 8,

    /// <summary>Whatever may stand in a <c>.bib</c> file: Pandoc reads the names of BibTeX and of BibLaTeX in both.</summary>
    AnyBibTeX = BibTeX | BibLaTeX | Programs,
}
