namespace Apparatus.Language.Semantics;

/// <summary>What became of a file that a manifest or front matter names.</summary>
public enum FileReferenceStatus
{
    /// <summary>Found and read.</summary>
    Read,

    /// <summary>Found, but not readable; an <see cref="UnreadDocument"/> says why.</summary>
    Unread,

    /// <summary>Found nowhere that Pandoc would look.</summary>
    Missing,

    /// <summary>An address on the network, which is never fetched.</summary>
    Remote,

    /// <summary>It begins with <c>~</c>, which Pandoc does not expand.</summary>
    Tilde,

    /// <summary>A piece of R, <c>`r …`</c>, that another program replaces by a path when it builds the text (FORMAT B0, G).</summary>
    Computed,

    /// <summary>A pattern with <c>*</c> or <c>?</c>, which Pandoc does not expand.</summary>
    Glob,
}
