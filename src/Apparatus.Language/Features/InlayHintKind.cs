namespace Apparatus.Language.Features;

/// <summary>What an inlay hint says; each kind can be switched off by itself.</summary>
public enum InlayHintKind
{
    /// <summary>The short reference after a citation key.</summary>
    Reference,

    /// <summary>The printed number after a note label.</summary>
    Number,

    /// <summary>The number of a page after its marker.</summary>
    Page,
}
