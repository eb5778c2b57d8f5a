using System.Text.Json;

namespace GraphQL.Schema;

/// <summary>Coerces one JSON value, collecting all its errors.</summary>
/// <param name="variable">The variable whose value is read, where files may stand in it.</param>
internal sealed class JsonInputReader(List<InputCoercionError> errors, string variable = "", AttachedFiles? files = null)
{
    private readonly InputPath _path = new();
    private readonly int _limit = errors.Count + InputCoercion.MaxErrors;

    private bool IsFull => errors.Count >= _limit;

    internal object? Read(JsonElement json, GraphQLType type)
    {
        var isNull = json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
        if (isNull && files?.Find(variable, _path) is { } file)
        {
            return ReadFile(file, type);
        }

        if (type is NonNullType nonNull)
        {
            return isNull ? Fail(InputMessages.NotNull(type)) : Read(json, nonNull.OfType);
        }

        if (isNull)
        {
            return null;
        }

        if (_path.Depth > InputCoercion.MaxDepth)
        {
            return Fail(InputMessages.TooDeep());
        }

        return type switch
        {
            ListType list => ReadList(json, list),
            InputObjectType input => ReadObject(json, input),
            EnumType enumType => ReadEnum(json, enumType),
            ScalarType scalar => scalar.Coercion.TryParseJson(json, out var value, out var error) ? value : Fail(error!),
            _ => throw new ArgumentException($"\"{type}\" is not an input type.", nameof(type)),
        };
    }

    // As with any single value, a file stands for a list of it, too.
    private object? ReadFile(IFile file, GraphQLType type) => type switch
    {
        NonNullType nonNull => ReadFile(file, nonNull.OfType),
        ListType list => new[] { ReadFile(file, list.OfType) },
        ScalarType { Coercion: UploadCoercion } => file,
        _ => Fail(InputMessages.NotAFile(type)),
    };

    private object?[] ReadList(JsonElement json, ListType type)
    {
        // A single item stands for a list of it.
        if (json.ValueKind != JsonValueKind.Array)
        {
            return [Read(json, type.OfType)];
        }

        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            _path.Push(index);
            items[index++] = Read(item, type.OfType);
            _path.Pop();
            if (IsFull)
            {
                break;
            }
        }

        return items;
    }

    private object? ReadEnum(JsonElement json, EnumType type)
    {
        if (!JsonText.TryGetString(json, out var name))
        {
            return Fail(InputMessages.NotAnEnumValue(type, ValueText.Of(json)));
        }

        if (type.TryGetValue(name, out var value))
        {
            return value.Name;
        }

        return Fail(
            InputMessages.UnknownEnumValue(type, name),
            NameSuggestions.DidYouMean(name, type.Values.Select(v => v.Name), "the enum value"));
    }

    private object? ReadObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Fail(InputMessages.NotAnObject(type, ValueText.Of(json)));
        }

        // Looking a field up beside a name that is no text would throw.
        if (!TryReadNames(json, type, out var given))
        {
            return null;
        }

        if (type.IsOneOf && (given != 1 || IsNullField(json.EnumerateObject().First())))
        {
            return Fail(InputMessages.OneOf(type));
        }

        var fields = new List<KeyValuePair<string, object?>>(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            if (IsFull)
            {
                break;
            }

            _path.Push(field.Name);
            if (json.TryGetProperty(field.Name, out var value))
            {
                fields.Add(new(field.Name, Read(value, field.Type)));
            }
            else if (field.DefaultValue is not null)
            {
                fields.Add(new(field.Name, field.CoercedDefaultValue));
            }

            _path.Pop();
            if (field.IsRequired && value.ValueKind == JsonValueKind.Undefined)
            {
                Fail(InputMessages.Required(type, field));
            }
        }

        return new InputObject(type, fields);
    }

    private bool IsNullField(JsonProperty field)
    {
        if (field.Value.ValueKind != JsonValueKind.Null)
        {
            return false;
        }

        _path.Push(field.Name);
        var file = files?.Find(variable, _path);
        _path.Pop();
        return file is null;
    }

    /// <summary>
    /// Reports the names the type does not have, and counts all of them; false where one is not Unicode text or there is no more room
    /// for errors. The last of equal names wins, as in .NET's reader.
    /// </summary>
    private bool TryReadNames(JsonElement json, InputObjectType type, out int count)
    {
        count = 0;
        foreach (var property in json.EnumerateObject())
        {
            count++;
            if (!JsonText.TryGetName(property, out var name))
            {
                Fail(InputMessages.UnknownField(type, "\ufffd"));
                return false;
            }

            if (!type.TryGetField(name, out _))
            {
                Fail(InputMessages.UnknownField(type, name), NameSuggestions.DidYouMean(name, type.Fields.Select(f => f.Name)));
            }

            if (IsFull)
            {
                return false;
            }
        }

        return true;
    }

    private object? Fail(string message, string? suggestion = null)
    {
        if (!IsFull)
        {
            errors.Add(new(_path.ToArray(), message) { Suggestion = suggestion });
        }

        return null;
    }
}
