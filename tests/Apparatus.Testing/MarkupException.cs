using System;

namespace Apparatus.Testing;

/// <summary>An edition is not what its markup says.</summary>
public sealed class MarkupException : Exception
{
    public MarkupException()
    {
    }

    public MarkupException(string message)
        : base(message)
    {
    }

    public MarkupException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
