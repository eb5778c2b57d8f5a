using System.Text.Json;
using Personio.Client.Json;

namespace Personio.Client.Employees;

/// <summary>
/// What an attribute refers to: <c>{"type":"Department","attributes":{"id":91,"name":"Finance"}}</c>, its inner attributes flat or
/// wrapped again (supervisor). Unset comes as <c>null</c>, <c>""</c> or <c>[]</c>.
/// </summary>
internal sealed class Relation
{
    public string? Id { get; private set; }

    public string? Name { get; private set; }

    public string? FirstName { get; private set; }

    public string? LastName { get; private set; }

    public string? Email { get; private set; }

    public string? Percentage { get; private set; }

    /// <summary>Starts on the property name.</summary>
    public static Relation? Read(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ReadValue(ref reader);
    }

    /// <summary>Starts on the value.</summary>
    public static Relation? ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var relation = new Relation();
        relation.Fill(ref reader);
        return relation.Id is null ? null : relation;
    }

    /// <summary>Starts on the property name.</summary>
    public static IReadOnlyList<Relation> ReadList(ref Utf8JsonReader reader)
    {
        reader.Read();
        var relations = new List<Relation>();
        Collect(ref reader, relations);
        return relations;
    }

    /// <summary>The employee that is referred to; null without an id.</summary>
    public EmployeeReference? ToEmployee() =>
        Id is { } id ? new EmployeeReference { Id = id, FirstName = FirstName, LastName = LastName, Email = Email } : null;

    private static void Collect(ref Utf8JsonReader reader, List<Relation> relations)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var relation = new Relation();
                    relation.Fill(ref reader);
                    relations.Add(relation);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isValue = reader.ValueTextEquals("value"u8);
                reader.Read();
                if (isValue)
                {
                    Collect(ref reader, relations);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
    }

    /// <summary>Takes what is here, and descends through <c>value</c> and <c>attributes</c>.</summary>
    private void Fill(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8) || reader.ValueTextEquals("attributes"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    Fill(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                Id = Wrapped.ReadId(ref reader);
            }
            else if (reader.ValueTextEquals("name"u8))
            {
                Name = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("first_name"u8))
            {
                FirstName = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("last_name"u8))
            {
                LastName = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("email"u8))
            {
                Email = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("percentage"u8))
            {
                Percentage = Wrapped.ReadText(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }
    }
}
