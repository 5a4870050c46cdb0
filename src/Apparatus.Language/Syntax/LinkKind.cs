
namespace Apparatus.Language.Syntax;

/// <summary>How a link names its target.</summary>
public enum LinkKind
{
    /// <summary><c>[text](address)</c>.</summary>
    Inline,

    /// <summary><c>[text][label]</c> or <c>[label][]</c>; the address stands in a link definition.</summary>
    Reference,

    /// <summary><c>&lt;https://…&gt;</c>.</summary>
    Autolink,
}
