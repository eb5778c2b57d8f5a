using Personio.Subgraph.Access;

// What the schema says about data says who may have it: there is no second list.
[assembly: AuthorizeTag(DataClass.Personal, Permission.Read)]
[assembly: AuthorizeTag(DataClass.Health, Permission.Health)]
[assembly: AuthorizeTag(DataClass.Pay, Permission.Pay)]

namespace Personio.Subgraph.Access;

/// <summary>Kinds of personal data, as tags of types and fields.</summary>
internal static class DataClass
{
    /// <summary>Anything about a person who can be told from others (GDPR, Article 4).</summary>
    public const string Personal = "pii";

    /// <summary>What tells about somebody's health, a special category (GDPR, Article 9): the kind of an absence, a certificate.</summary>
    public const string Health = "pii:health";

    /// <summary>What somebody is paid, or could be.</summary>
    public const string Pay = "pii:pay";
}
