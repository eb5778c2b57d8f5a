using System.Text.Json;
using Personio.Client.Json;
using Personio.Client.Resources;

namespace Personio.Client.Persons;

/// <summary>
/// A person as Personio's API v2 knows them: name and own attributes, while the work itself is told by the person's employments. Personio
/// leaves out every attribute that the credential may not read, without a word: null means unset or not readable.
/// </summary>
public sealed record Person : PersonioResource
{
    /// <summary>Work e-mail address, unique within the account.</summary>
    public string? Email { get; init; }

    /// <summary>First name.</summary>
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Registered gender.</summary>
    public PersonGender? Gender { get; init; }

    /// <summary>Active as long as the latest employment is active, on leave or onboarding.</summary>
    public PersonStatus? Status { get; init; }

    /// <summary>Where the picture is; an address of API v1.</summary>
    public PersonPicture? ProfilePicture { get; init; }

    /// <summary>When the person was entered into Personio.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the person last changed; informational, Personio has no optimistic locking.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The company's own attributes, and those of Personio's that have no property here.</summary>
    public IReadOnlyList<PersonAttribute> CustomAttributes { get => field ?? []; init; }

    /// <summary>The person's employments, the most recent first; only their ids.</summary>
    public IReadOnlyList<ObjectReference> Employments { get => field ?? []; init; }
}

/// <summary>Where a person's picture is.</summary>
public sealed record PersonPicture
{
    /// <summary>The address; it needs a token of API v1.</summary>
    public string? Url { get; init; }
}

/// <summary>A value of an attribute without a property of its own.</summary>
public sealed record PersonAttribute
{
    /// <summary>Personio's key: <c>dynamic_…</c> for the company's own, a readable word such as <c>city</c> for Personio's.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of value it is.</summary>
    public PersonAttributeType? Type { get; init; }

    /// <summary>Links the same attribute across accounts, where Personio has such a link.</summary>
    public string? GlobalId { get; init; }

    /// <summary>The name shown in Personio. Usually missing: ask API v1 for the attributes to learn the labels.</summary>
    public string? Label { get; init; }

    /// <summary>The value in Personio's own JSON: a text, a list of texts, a number, a truth value or null.</summary>
    public JsonElement Value { get; init; }

    /// <summary>The value as text, a number as it was written; null for lists and when unset.</summary>
    public string? Text => Value.ValueKind switch
    {
        JsonValueKind.String => Value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Value.GetRawText(),
        _ => null,
    };

    /// <summary>The texts of a list; empty for all else.</summary>
    public IReadOnlyList<string> Texts => Value.ValueKind != JsonValueKind.Array
        ? []
        : [.. Value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.String).Select(static item => item.GetString()!)];

    /// <summary>The key alone.</summary>
    public override string ToString() => $"PersonAttribute {Id}";
}
