namespace GraphQL.Execution;

/// <summary>
/// The schema fields selected at one place of an operation, whatever their aliases and whichever fragment they stand in. What a resolver
/// pushes down to its source.
/// </summary>
public sealed class SelectedFields
{
    private readonly Dictionary<string, SelectedFields> _fields;

    internal SelectedFields(Dictionary<string, SelectedFields> fields) => _fields = fields;

    /// <summary>Nothing selected: what a leaf has.</summary>
    public static SelectedFields None { get; } = new([]);

    /// <summary>The names of the selected fields, <c>__typename</c> left out.</summary>
    public IReadOnlyCollection<string> Names => _fields.Keys;

    /// <summary>True where the field is selected.</summary>
    public bool Contains(string fieldName) => _fields.ContainsKey(fieldName);

    /// <summary>True where no field but the given ones is selected.</summary>
    public bool IsSubsetOf(params ReadOnlySpan<string> fieldNames)
    {
        foreach (var name in _fields.Keys)
        {
            if (!fieldNames.Contains(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is selected below a field; <see cref="None"/> where the field is not selected.</summary>
    public SelectedFields Of(string fieldName) => _fields.GetValueOrDefault(fieldName, None);

    /// <summary>What is selected here or there.</summary>
    public SelectedFields Union(SelectedFields other)
    {
        if (_fields.Count == 0 || other._fields.Count == 0)
        {
            return _fields.Count == 0 ? other : this;
        }

        var union = new Dictionary<string, SelectedFields>(_fields, StringComparer.Ordinal);
        foreach (var (name, below) in other._fields)
        {
            union[name] = Of(name).Union(below);
        }

        return new SelectedFields(union);
    }
}
