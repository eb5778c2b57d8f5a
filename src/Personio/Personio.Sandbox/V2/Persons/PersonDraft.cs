using Personio.Sandbox.Company;
using Personio.Sandbox.V1.Employees;
using Personio.Sandbox.V2.Employments;

namespace Personio.Sandbox.V2.Persons;

/// <summary>The body of <c>POST</c> and <c>PATCH /v2/persons</c>: what it sets, and nothing of what it does not name.</summary>
internal sealed class PersonDraft
{
    /// <summary>Wider than what is read: two words are for writing only, and mean that none is registered.</summary>
    private static readonly string[] Genders = ["MALE", "FEMALE", "DIVERSE", "UNKNOWN", "UNDEFINED"];

    private static readonly string[] Languages = ["en", "de", "es", "fr", "nl", "it", "sv", "fi"];

    private readonly List<Func<EmployeeRecord, EmployeeRecord>> _changes = [];

    private PersonDraft()
    {
    }

    /// <summary>Empty when none was sent.</summary>
    public string Email { get; private set; } = "";

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    public static PersonDraft Read(V2Body body, CompanyState company, bool isNew)
    {
        var draft = new PersonDraft();
        draft.ReadNames(body, isNew);
        draft.ReadWords(body);
        draft.ReadAttributes(body);
        if (isNew && body.List("employments") is { Count: > 0 } employments)
        {
            body.Refuse(employments.Count > 1, "employments");
            var change = EmploymentDraft.Read(employments[0], company);
            draft._changes.Add(person => person.With(change.Apply(person.LatestEmployment)));
        }

        return draft;
    }

    public EmployeeRecord Apply(EmployeeRecord person) => _changes.Aggregate(person, (changed, change) => change(changed));

    private void ReadNames(V2Body body, bool isNew)
    {
        if (isNew || body.Has("first_name"))
        {
            FirstName = body.Text("first_name", isRequired: true) ?? "";
            _changes.Add(person => person with { FirstName = FirstName });
        }

        if (isNew || body.Has("last_name"))
        {
            LastName = body.Text("last_name", isRequired: true) ?? "";
            _changes.Add(person => person with { LastName = LastName });
        }

        if (body.Text("email") is { } email)
        {
            body.Refuse(!EmailFormat.IsValid(email), "email");
            Email = email;
            _changes.Add(person => person with { Email = email });
        }

        if (body.Has("preferred_name"))
        {
            var preferred = body.Text("preferred_name") ?? "";
            _changes.Add(person => person with { PreferredName = preferred });
        }
    }

    private void ReadWords(V2Body body)
    {
        if (body.Has("gender"))
        {
            var gender = body.Word("gender", Genders) is { } word && word is not ("UNKNOWN" or "UNDEFINED") ? word.ToLowerInvariant() : "";
            _changes.Add(person => person with { Gender = gender });
        }

        if (body.Has("language_code"))
        {
            var language = body.Word("language_code", Languages) ?? "";
            _changes.Add(person => person with { LanguageCode = language });
        }
    }

    private void ReadAttributes(V2Body body)
    {
        foreach (var sent in body.List("custom_attributes") ?? [])
        {
            var attribute = CustomAttribute.All.FirstOrDefault(known => known.Key == sent.Text("id", isRequired: true));
            sent.Refuse(attribute is null, "id");
            object? value = null;
            sent.Refuse(
                sent.Raw("value") is not { } raw || (attribute is not null && !PersonAttributeTypes.TryRead(attribute, raw, out value)), "value");
            if (attribute is not null)
            {
                _changes.Add(person => person with { CustomValues = CustomAttribute.Set(person.CustomValues, attribute.Key, value) });
            }
        }
    }
}
