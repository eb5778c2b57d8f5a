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

    /// <summary>Documents: contracts, payslips, sick notes and whatever else was uploaded.</summary>
    public const string Documents = "documents";

    /// <summary>Those who apply, and what they apply with.</summary>
    public const string Recruiting = "recruiting";

    /// <summary>The attributes of employees that the company defined itself, which may be anything.</summary>
    public const string Custom = "custom";

    /// <summary>Calls of Personio's own API, as far as the operator lists them. What they bring asks for the permissions above, too.</summary>
    public const string Raw = "raw";

    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Write, Health, Pay, Documents, Recruiting, Custom, Raw];
}
