using Apparatus.Language.Text;

namespace Apparatus.Language.Features.Structure;

/// <summary>Something in a file that can be clicked (LSP <c>DocumentLink</c>).</summary>
/// <param name="Span">The address as written, without brackets and quotation marks.</param>
/// <param name="Path">The full path of the file it leads to; null for an address on the network.</param>
/// <param name="Identifier">The identifier in that file, without <c>#</c>; null for its beginning.</param>
/// <param name="Address">The address on the network; null for a file.</param>
/// <param name="Tooltip">What a click shows, a few words.</param>
public sealed record DocumentLink(TextSpan Span, string? Path, string? Identifier, string? Address, string Tooltip);
