using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Http;
using Personio.Client.Json;
using Personio.Client.Paging;

namespace Personio.Client.Employees;

/// <summary>Reads the answers of the employee endpoints.</summary>
internal static class EmployeePayloads
{
    public static OffsetPage<Employee> ReadPage(PersonioPayload payload, bool keepAll) => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        List<Employee>? employees = null;
        int? total = null;
        BeginObject(ref reader, payload.Endpoint);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                employees = ReadEmployees(ref reader, payload, keepAll);
            }
            else if (reader.ValueTextEquals("metadata"u8))
            {
                reader.Read();
                total = ReadTotal(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new OffsetPage<Employee>(employees ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no data."), total);
    });

    public static Employee ReadOne(PersonioPayload payload, bool keepAll) => JsonGuard.Read(payload, payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        FindData(ref reader, payload.Endpoint);
        return EmployeeReader.Read(ref reader, payload.Json, new AttributeKeys(), keepAll, payload.Endpoint);
    });

    public static IReadOnlyList<EmployeeAttribute> ReadAttributes(PersonioPayload payload) => JsonGuard.Read(payload, static payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        FindData(ref reader, payload.Endpoint);
        var attributes = new List<EmployeeAttribute>();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (ReadAttribute(ref reader) is { } attribute)
                {
                    attributes.Add(attribute);
                }
            }
        }

        return (IReadOnlyList<EmployeeAttribute>)attributes;
    });

    public static CreatedEmployee ReadCreated(PersonioPayload payload) => JsonGuard.Read(payload, static payload =>
    {
        var reader = PersonioJson.Reader(payload.Json);
        string? id = null;
        var ignored = new List<string>();
        BeginObject(ref reader, payload.Endpoint);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                reader.Read();
                id = ReadCreatedData(ref reader, ignored);
            }
            else if (reader.ValueTextEquals("meta"u8))
            {
                reader.Read();
                ignored.AddRange(JsonValues.ReadTexts(ref reader));
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new CreatedEmployee(id ?? throw PersonioErrors.BadResponse(payload.Endpoint, "it has no id."), ignored);
    });

    private static List<Employee> ReadEmployees(ref Utf8JsonReader reader, PersonioPayload payload, bool keepAll)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw PersonioErrors.BadResponse(payload.Endpoint, "its data is not a list.");
        }

        var employees = new List<Employee>();
        var sent = new AttributeKeys();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            employees.Add(EmployeeReader.Read(ref reader, payload.Json, sent, keepAll, payload.Endpoint));
        }

        return employees;
    }

    private static int? ReadTotal(ref Utf8JsonReader reader)
    {
        int? total = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return total;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isTotal = reader.ValueTextEquals("total_elements"u8);
            reader.Read();
            if (isTotal)
            {
                total = JsonValues.ReadInt32(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return total;
    }

    private static EmployeeAttribute? ReadAttribute(ref Utf8JsonReader reader)
    {
        string? key = null;
        string? label = null;
        string? type = null;
        string? universalId = null;
        IReadOnlyList<string> options = [];
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("key"u8))
            {
                key = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("label"u8))
            {
                label = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("type"u8))
            {
                type = Wrapped.ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("universal_id"u8))
            {
                universalId = Wrapped.ReadText(ref reader);
            }
            else
            {
                var isOptions = reader.ValueTextEquals("options"u8);
                reader.Read();
                options = isOptions ? JsonValues.ReadTexts(ref reader) : Skip(ref reader, options);
            }
        }

        return key is null ? null : new EmployeeAttribute(key, label, type, universalId, options);
    }

    private static string? ReadCreatedData(ref Utf8JsonReader reader, List<string> ignored)
    {
        string? id = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return id;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = Wrapped.ReadId(ref reader);
            }
            else
            {
                var isMeta = reader.ValueTextEquals("meta"u8);
                reader.Read();
                ignored.AddRange(isMeta ? JsonValues.ReadTexts(ref reader) : Skip(ref reader, []));
            }
        }

        return id;
    }

    private static IReadOnlyList<string> Skip(ref Utf8JsonReader reader, IReadOnlyList<string> unchanged)
    {
        reader.Skip();
        return unchanged;
    }

    private static void BeginObject(ref Utf8JsonReader reader, string endpoint)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw PersonioErrors.BadResponse(endpoint, "it is not an object.");
        }
    }

    /// <summary>Stands on the first token of <c>data</c> afterwards.</summary>
    private static void FindData(ref Utf8JsonReader reader, string endpoint)
    {
        BeginObject(ref reader, endpoint);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            if (isData)
            {
                return;
            }

            reader.Skip();
        }

        throw PersonioErrors.BadResponse(endpoint, "it has no data.");
    }
}
