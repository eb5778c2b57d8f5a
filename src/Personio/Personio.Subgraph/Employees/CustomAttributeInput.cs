namespace Personio.Subgraph.Employees;

/// <summary>A value for one of the company's own attributes.</summary>
/// <param name="Key">The attribute's key, such as `dynamic_553201`.</param>
/// <param name="Value">The value as text, whatever the attribute's type: days as yyyy-MM-dd, tags with commas between them; null unsets it.</param>
public sealed record CustomAttributeInput(string Key, string? Value)
{
    /// <summary>Without the value, which is personal data.</summary>
    public override string ToString() => nameof(CustomAttributeInput);
}
