using Personio.Client.Employments;

namespace Personio.Client.Persons;

/// <summary>A person to create, with the first employment. Read the person back: Personio may not keep every field at once.</summary>
public sealed record NewPerson
{
    /// <summary>First name.</summary>
    public required string FirstName { get; init; }

    /// <summary>Last name.</summary>
    public required string LastName { get; init; }

    /// <summary>Work e-mail address, unique within the account.</summary>
    public string? Email { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Registered gender.</summary>
    public PersonGender? Gender { get; init; }

    /// <summary>The language Personio speaks to the person: en, de, es, fr, nl, it, sv or fi.</summary>
    public string? LanguageCode { get; init; }

    /// <summary>Values of the company's own attributes.</summary>
    public IReadOnlyList<PersonAttributeValue> CustomAttributes { get; init; } = [];

    /// <summary>The first employment; Personio makes an empty one when null.</summary>
    public EmploymentChange? Employment { get; init; }

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(NewPerson);
}

/// <summary>A change of a person: only what is set is sent.</summary>
public sealed record PersonChange
{
    /// <summary>First name; cannot be cleared.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>Last name; cannot be cleared.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>Work e-mail address. Some accounts do not let it be changed.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The name the person prefers to be called by.</summary>
    public Optional<string?> PreferredName { get; init; }

    /// <summary>Registered gender.</summary>
    public Optional<PersonGender?> Gender { get; init; }

    /// <summary>The language Personio speaks to the person: en, de, es, fr, nl, it, sv or fi.</summary>
    public Optional<string?> LanguageCode { get; init; }

    /// <summary>Values of the company's own attributes; those that are not named stay as they are.</summary>
    public IReadOnlyList<PersonAttributeValue> CustomAttributes { get; init; } = [];

    /// <summary>Without values, which are personal data.</summary>
    public override string ToString() => nameof(PersonChange);
}

/// <summary>A value for an attribute: a text (numbers and dates too are sent as texts), several texts, or none.</summary>
public sealed record PersonAttributeValue
{
    /// <summary>Sets an attribute to a text, or clears it with null.</summary>
    public PersonAttributeValue(string id, string? value)
    {
        Id = id;
        Value = value;
    }

    /// <summary>Sets a list of texts.</summary>
    public PersonAttributeValue(string id, IReadOnlyList<string> values)
    {
        Id = id;
        Values = values;
    }

    /// <summary>Personio's key, such as <c>dynamic_553201</c>.</summary>
    public string Id { get; }

    /// <summary>The text; null when there are <see cref="Values"/> or to clear.</summary>
    public string? Value { get; }

    /// <summary>The texts of a list; null for a single one.</summary>
    public IReadOnlyList<string>? Values { get; }

    /// <summary>The key alone.</summary>
    public override string ToString() => $"PersonAttributeValue {Id}";
}
