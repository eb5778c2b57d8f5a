using System.Text.Json;
using Personio.Client.Errors;
using Personio.Client.Json;

namespace Personio.Client.Employees;

/// <summary>
/// Reads an employee straight from UTF-8: <c>{"type":"Employee","attributes":{"first_name":{"label":…,"value":…}}}</c>. What a value is
/// gets decided by its JSON kind, because Personio's <c>type</c> calls relations "standard" too and older accounts leave it out.
/// </summary>
internal ref partial struct EmployeeReader
{
    private readonly ReadOnlySpan<byte> json;
    private readonly AttributeKeys sent;
    private readonly bool keepAll;
    private Draft draft;

    private EmployeeReader(ReadOnlySpan<byte> json, AttributeKeys sent, bool keepAll)
    {
        this.json = json;
        this.sent = sent;
        this.keepAll = keepAll;
    }

    /// <summary>Reads the employee the reader stands on.</summary>
    /// <param name="reader">Stands on its first token, afterwards on its last.</param>
    /// <param name="json">The whole text the reader was made for.</param>
    /// <param name="sent">Takes the keys that there are.</param>
    /// <param name="keepAll">Whether every attribute is kept as it came, too.</param>
    /// <param name="endpoint">For the exception.</param>
    public static Employee Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, AttributeKeys sent, bool keepAll, string endpoint)
    {
        var employee = new EmployeeReader(json, sent, keepAll);
        sent.Begin();
        employee.ReadElement(ref reader);
        return employee.draft.Finish(sent) ?? throw PersonioErrors.BadResponse(endpoint, "it holds an employee without an id.");
    }

    private void ReadElement(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isAttributes = reader.ValueTextEquals("attributes"u8);
            reader.Read();
            if (isAttributes && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadAttributes(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadAttributes(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueIsEscaped)
            {
                sent.Add(reader.ValueSpan);
            }

            if (keepAll)
            {
                Keep(reader);
            }

            if (reader.ValueIsEscaped || !(ReadText(ref reader) || ReadDate(ref reader) || ReadRelation(ref reader)))
            {
                var key = reader.GetString()!;
                reader.Read();
                draft.Add(WrappedAttribute.Read(ref reader, json, key));
            }
        }
    }

    // A copy of the reader reads ahead.
    private void Keep(Utf8JsonReader ahead)
    {
        var key = ahead.GetString()!;
        ahead.Read();
        draft.Keep(WrappedAttribute.Read(ref ahead, json, key));
    }

    private bool ReadText(ref Utf8JsonReader reader)
    {
        var key = reader.ValueSpan;
        if (key.SequenceEqual("id"u8))
        {
            draft.Id = Wrapped.ReadId(ref reader);
        }
        else if (key.SequenceEqual("first_name"u8))
        {
            draft.FirstName = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("last_name"u8))
        {
            draft.LastName = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("preferred_name"u8))
        {
            draft.PreferredName = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("email"u8))
        {
            draft.Email = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("gender"u8))
        {
            draft.Gender = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("status"u8))
        {
            draft.Status = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("position"u8))
        {
            draft.Position = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("employment_type"u8))
        {
            draft.EmploymentType = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("weekly_working_hours"u8))
        {
            draft.WeeklyWorkingHours = JsonValues.ToDecimal(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("termination_type"u8))
        {
            draft.TerminationType = Wrapped.ReadText(ref reader);
        }
        else if (key.SequenceEqual("termination_reason"u8))
        {
            draft.TerminationReason = Wrapped.ReadText(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool ReadDate(ref Utf8JsonReader reader)
    {
        var key = reader.ValueSpan;
        if (key.SequenceEqual("hire_date"u8))
        {
            draft.HireDate = PersonioTime.ToDate(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("contract_end_date"u8))
        {
            draft.ContractEndDate = PersonioTime.ToDate(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("termination_date"u8))
        {
            draft.TerminationDate = PersonioTime.ToDate(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("probation_period_end"u8))
        {
            draft.ProbationPeriodEnd = PersonioTime.ToDate(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("last_working_day"u8))
        {
            draft.LastWorkingDay = PersonioTime.ToDate(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("created_at"u8))
        {
            draft.CreatedAt = PersonioTime.ToTimestamp(Wrapped.ReadText(ref reader));
        }
        else if (key.SequenceEqual("last_modified_at"u8))
        {
            draft.LastModifiedAt = PersonioTime.ToTimestamp(Wrapped.ReadText(ref reader));
        }
        else
        {
            return false;
        }

        return true;
    }

    private bool ReadRelation(ref Utf8JsonReader reader)
    {
        var key = reader.ValueSpan;
        if (key.SequenceEqual("supervisor"u8))
        {
            draft.Supervisor = Relation.Read(ref reader);
        }
        else if (key.SequenceEqual("subcompany"u8))
        {
            draft.Subcompany = Relation.Read(ref reader);
        }
        else if (key.SequenceEqual("office"u8))
        {
            draft.Office = Relation.Read(ref reader);
        }
        else if (key.SequenceEqual("department"u8))
        {
            draft.Department = Relation.Read(ref reader);
        }
        else if (key.SequenceEqual("team"u8))
        {
            draft.Team = Relation.Read(ref reader);
        }
        else if (key.SequenceEqual("cost_centers"u8))
        {
            draft.CostCenters = Relation.ReadList(ref reader);
        }
        else
        {
            return false;
        }

        return true;
    }
}
