using System.Text.Json;
using Personio.Client.Employments;
using Personio.Client.Json;

namespace Personio.Client.Persons;

/// <summary>Writes the bodies of <c>POST</c> and <c>PATCH /v2/persons</c>.</summary>
internal static class PersonWriter
{
    public static byte[] Write(NewPerson person) => JsonBody.Write(json =>
    {
        json.WriteString("first_name"u8, person.FirstName);
        json.WriteString("last_name"u8, person.LastName);
        json.WriteText("email", JsonBody.Given(person.Email));
        json.WriteText("preferred_name", JsonBody.Given(person.PreferredName));
        json.WriteWord("gender", person.Gender is { } gender ? new Optional<PersonGender?>(gender) : default);
        json.WriteText("language_code", JsonBody.Given(person.LanguageCode));
        WriteAttributes(json, person.CustomAttributes);
        if (person.Employment is { } employment)
        {
            json.WriteStartArray("employments"u8);
            json.WriteStartObject();
            EmploymentWriter.WriteMembers(json, employment);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    });

    public static byte[] Write(PersonChange change) => JsonBody.Write(json =>
    {
        json.WriteRequiredText("first_name", change.FirstName);
        json.WriteRequiredText("last_name", change.LastName);
        json.WriteRequiredText("email", change.Email);
        json.WriteText("preferred_name", change.PreferredName);
        json.WriteWord("gender", change.Gender);
        json.WriteText("language_code", change.LanguageCode);
        WriteAttributes(json, change.CustomAttributes);
    });

    private static void WriteAttributes(Utf8JsonWriter json, IReadOnlyList<PersonAttributeValue> attributes)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("custom_attributes"u8);
        foreach (var attribute in attributes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, attribute.Id);
            if (attribute.Values is { } values)
            {
                json.WriteStartArray("value"u8);
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }
            else
            {
                json.WriteString("value"u8, attribute.Value);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
