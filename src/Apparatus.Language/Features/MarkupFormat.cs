namespace Apparatus.Language.Features;

/// <summary>How texts for people are written (LSP <c>MarkupKind</c>).</summary>
public enum MarkupFormat
{
    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Plain text, for editors that show no Markdown.</summary>
    PlainText,
}
