using Personio.Subgraph.Access;

// What the schema says about data says who may have it: there is no second list.
[assembly: AuthorizeTag(DataClass.Personal, Permission.Read)]
[assembly: AuthorizeTag(DataClass.Health, Permission.Health)]
[assembly: AuthorizeTag(DataClass.Pay, Permission.Pay)]
[assembly: AuthorizeTag(DataClass.Documents, Permission.Documents)]
[assembly: AuthorizeTag(DataClass.Applicants, Permission.Recruiting)]
[assembly: AuthorizeTag(DataClass.Custom, Permission.Custom)]

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

    /// <summary>What was uploaded about somebody. It may tell of pay, of health and of anything else, and nobody but its reader can say.</summary>
    public const string Documents = "pii:documents";

    /// <summary>Those who have applied: people whom the company does not employ, and who have told it more than colleagues are to know.</summary>
    public const string Applicants = "pii:applicants";

    /// <summary>What a company defined itself, so that nobody else can say what it is: a size of shoes, a disability, a bonus.</summary>
    public const string Custom = "pii:custom";
}
