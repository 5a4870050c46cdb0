using System;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>The programs that read a key of a manifest or of front matter.</summary>
[Flags]
public enum SettingReader
{
    /// <summary>No program: a note to people.</summary>
    None = 0,

    /// <summary>Pandoc itself.</summary>
    Pandoc = 1,

    /// <summary>Pandoc's citation processor.</summary>
    Citeproc = 2,

    /// <summary>This program.</summary>
    Apparatus = 4,
}
