namespace Personio.Sandbox.V1.Employees;

/// <summary>Department, office and subcompany go by name.</summary>
internal static class EmployeeRelations
{
    /// <summary>What has the name; one that does not exist is left out and noted.</summary>
    public static T? Find<T>(string field, string? name, Func<string, T?> find, List<string> ignored)
        where T : class
    {
        if (name is null)
        {
            return null;
        }

        var found = find(name);
        if (found is null)
        {
            ignored.Add($"The {field} '{name}' does not exist and was ignored.");
        }

        return found;
    }
}
