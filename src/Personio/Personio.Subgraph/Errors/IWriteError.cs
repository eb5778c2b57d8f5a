namespace Personio.Subgraph.Errors;

/// <summary>Why a mutation did not happen.</summary>
[InterfaceType("Error")]
public interface IWriteError
{
    /// <summary>What is wrong and what to do, for people.</summary>
    string Message { get; }

    /// <summary>Which mistake or hindrance it is, for programs: stable, in capitals. The server's list of errors says what each means.</summary>
    string Code { get; }
}
