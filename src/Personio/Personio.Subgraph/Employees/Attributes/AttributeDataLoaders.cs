using Personio.Client.Employees;

namespace Personio.Subgraph.Employees.Attributes;

internal static class AttributeDataLoaders
{
    /// <summary>The definitions come as one list, whatever the number of keys.</summary>
    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, EmployeeAttribute>> GetAttributeDefinitionByKeyAsync(
        IReadOnlyList<string> keys, EmployeesClient employees, CancellationToken cancellationToken)
        => (await employees.GetAttributesAsync(cancellationToken)).DistinctBy(definition => definition.Key).ToDictionary(definition => definition.Key, StringComparer.Ordinal);
}
