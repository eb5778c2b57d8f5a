using Personio.Client.Employees;
using Personio.Client.Errors;

namespace Personio.Subgraph.Employees;

/// <content>The directory after a write: what was read before is out of date.</content>
public sealed partial class EmployeeDirectory
{
    /// <summary>Reads an employee who was just written. Where the credential may write but not read, only the id is known.</summary>
    /// <param name="id">Whom.</param>
    /// <param name="done">What was done to them, for the message: "created".</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="properties">Properties of <see cref="Employee"/> that are looked at, whether selected or not.</param>
    /// <exception cref="GraphQLException">The employee could not be read. That is no refusal of the write, and must not look like one.</exception>
    internal async Task<Employee> ReadBackAsync(string id, string done, CancellationToken cancellationToken, params IReadOnlyList<string> properties)
    {
        Forget(id);
        try
        {
            var attributes = EmployeeSelection.Widen(Filter.Attributes, properties);
            return await client.GetAsync(id, attributes, Filter.KeepAll, cancellationToken) is { } employee ? Remember(employee) : new Employee { Id = id };
        }
        catch (PersonioException fault)
        {
            throw new GraphQLException($"The employee {id} was {done}, but could not be read afterwards. {fault.Message}", fault.Code);
        }
    }

    /// <summary>Drops what is known of an employee.</summary>
    internal void Forget(string id)
    {
        _narrower?.Forget(id);
        _read.TryRemove(id, out _);
        lock (_lock)
        {
            _everyone = null;
        }
    }
}
