namespace Personio.Sandbox;

/// <summary>The sandbox could not start: its options contradict themselves or the port is taken. The message says what to change.</summary>
public sealed class SandboxStartException : Exception
{
    public SandboxStartException()
    {
    }

    public SandboxStartException(string message)
        : base(message)
    {
    }

    public SandboxStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
