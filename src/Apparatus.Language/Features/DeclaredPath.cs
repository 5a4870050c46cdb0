using Apparatus.Language.Text;

namespace Apparatus.Language.Features;

/// <summary>A path in a manifest or in front matter.</summary>
/// <param name="Value">The path as written, without quotation marks.</param>
/// <param name="Span">Where it stands, quotation marks included.</param>
/// <param name="Full">The full path it leads to; null for an address on the network and for what cannot be resolved.</param>
/// <param name="IsThere">Whether a file is known to be there.</param>
internal sealed record DeclaredPath(string Value, TextSpan Span, string? Full, bool IsThere);
