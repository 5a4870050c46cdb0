namespace Apparatus.Language.Semantics.Settings;

/// <summary>What kind of value a key takes.</summary>
public enum SettingValue
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>One of a few words, see <see cref="SettingKey.Allowed"/>; other words may be possible where Pandoc knows more of them.</summary>
    Choice,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>The path of a file, see <see cref="SettingKey.File"/>.</summary>
    File,

    /// <summary>The path of a folder.</summary>
    Folder,

    /// <summary>A pattern of paths with <c>*</c> and <c>?</c>.</summary>
    Pattern,

    /// <summary>A BCP 47 tag: <c>en-GB</c>, <c>ru</c>.</summary>
    Language,

    /// <summary>A citation key without <c>@</c>.</summary>
    CitationKey,

    /// <summary>Citations with <c>@</c>.</summary>
    Citations,

    /// <summary>Numbers and ranges of numbers: <c>14-19, 22</c>.</summary>
    Ranges,

    /// <summary>The id of a declared witness.</summary>
    Witness,

    /// <summary>A map, whose keys are <see cref="SettingKey.Children"/>.</summary>
    Map,

    /// <summary>Works described in the manner of CSL.</summary>
    References,
}
