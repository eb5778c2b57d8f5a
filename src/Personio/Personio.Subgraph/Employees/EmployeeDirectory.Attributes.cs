using System.Collections.Concurrent;
using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <content>The directory by what Personio tells of employees, and leaves out.</content>
public sealed partial class EmployeeDirectory
{
    private readonly ConcurrentDictionary<AttributeKeys, bool> _answers = new();

    /// <summary>
    /// The keys of attributes that the operation selects and no answer has: the credential may not read them. None before anybody was read.
    /// </summary>
    public IReadOnlyList<string> FindUnreadable() => _answers.IsEmpty
        ? []
        : [.. EmployeeSelection.KeysOf(operation).Where(key => !_answers.Keys.Any(answer => answer.Contains(key))).Order(StringComparer.Ordinal)];
}
