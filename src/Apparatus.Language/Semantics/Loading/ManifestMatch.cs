using System.Collections.Immutable;

namespace Apparatus.Language.Semantics.Loading;

/// <summary>The manifest that a file belongs to.</summary>
/// <param name="Manifest">The full path of the manifest.</param>
/// <param name="IsListed">Whether it names the file; otherwise it is only the nearest one (ED6004).</param>
/// <param name="Others">Other manifests that are as near and name the file too.</param>
public sealed record ManifestMatch(string Manifest, bool IsListed, ImmutableArray<string> Others);
