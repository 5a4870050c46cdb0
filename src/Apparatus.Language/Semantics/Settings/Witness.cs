using Apparatus.Language.Text;

namespace Apparatus.Language.Semantics.Settings;

/// <summary>A printed or written source of the text whose pages may be marked (FORMAT A2, A8).</summary>
/// <param name="Id">Its name in page markers.</param>
/// <param name="Name">What people call it; the id where none is given.</param>
/// <param name="Path">The full path of the file that declares it.</param>
/// <param name="Span">The id where it is declared.</param>
public sealed record Witness(string Id, string Name, string Path, TextSpan Span)
{
    /// <summary>Its key in the bibliography, or null.</summary>
    public Setting<string>? Cite { get; init; }

    /// <summary>Its pages as written (<c>1-70</c>), or null when they are not to be checked.</summary>
    public Setting<string>? Pages { get; init; }

    /// <summary>Pages that it or the edition lacks, as written, or null.</summary>
    public Setting<string>? Missing { get; init; }

    /// <summary>Pages without a printed number, as written, or null.</summary>
    public Setting<string>? Unnumbered { get; init; }

    /// <summary>Whether only extracts are edited, so that gaps are normal.</summary>
    public bool Extracts { get; init; }
}
