using Personio.Client.Employees;
using Personio.Subgraph.Access;

namespace Personio.Subgraph.Employees.Attributes;

[ObjectType<Employee>]
public static partial class EmployeeAllAttributes
{
    /// <summary>
    /// Every attribute that the credential may read, as Personio sends it: those with a field of their own, Personio's others and the company's own. All
    /// attributes of every employee are asked for then.
    /// </summary>
    /// <param name="keys">Only those with these keys, such as `fix_salary` or `dynamic_553201`.</param>
    [BindMember(nameof(Employee.AllAttributes)), Tag(DataClass.Pay), Tag(DataClass.Custom), ListSize(AssumedSize = 40)]
    public static IReadOnlyList<CustomAttribute> GetAttributes([Parent] Employee employee, IReadOnlyList<string>? keys = null)
        => keys is null ? employee.AllAttributes : [.. employee.AllAttributes.Where(attribute => keys.Contains(attribute.Key, StringComparer.Ordinal))];
}
