namespace Personio.Subgraph.Access;

/// <summary>What a caller may be allowed. Each is also the name of the policy that asks for it.</summary>
internal static class Permission
{
    /// <summary>Everything that can be asked for, but what needs a permission of its own.</summary>
    public const string Read = "read";

    /// <summary>Mutations.</summary>
    public const string Write = "write";

    /// <summary>What tells about somebody's health, such as the kind of an absence.</summary>
    public const string Health = "health";

    /// <summary>What somebody is paid.</summary>
    public const string Pay = "pay";

    /// <summary>Calls of Personio's own API, as far as the operator lists them.</summary>
    public const string Raw = "raw";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Write, Health, Pay, Raw];
}
