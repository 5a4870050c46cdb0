namespace Apparatus.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was checked and nothing is wrong enough to fail.</summary>
    public const int Success = 0;

    /// <summary>All was checked and there are faults at least as grave as <c>--fail-on</c> says.</summary>
    public const int Faults = 1;

    /// <summary>Something could not be done: a wrong command line, a missing path, a file that cannot be read or written.</summary>
    public const int Failure = 2;
}
