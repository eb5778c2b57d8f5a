namespace Engine.Benchmarks.Employees;

[QueryType]
public static partial class EmployeeQueries
{
    public static IReadOnlyList<Employee> GetEmployees() => Workforce.Employees;
}
