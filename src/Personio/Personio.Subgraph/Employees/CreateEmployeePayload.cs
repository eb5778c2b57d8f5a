using Personio.Client.Employees;

namespace Personio.Subgraph.Employees;

/// <summary>What became of creating an employee.</summary>
/// <param name="Employee">The new employee, as read back from Personio; null where there are errors.</param>
/// <param name="Ignored">Personio's notes about values it skipped, such as a department it does not have; one for each value.</param>
/// <param name="Errors">Why no employee was created; empty where one was.</param>
public sealed record CreateEmployeePayload(Employee? Employee, IReadOnlyList<string> Ignored, IReadOnlyList<ICreateEmployeeError> Errors)
{
    public static CreateEmployeePayload Refused(params IReadOnlyList<ICreateEmployeeError> errors) => new(null, [], errors);
}

/// <summary>Why an employee was not created.</summary>
[UnionType("CreateEmployeeError")]
public interface ICreateEmployeeError;

/// <summary>Another employee, possibly a former one, has the e-mail address.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Employee">The employee who has it.</param>
public sealed record EmailAlreadyUsedError(string Message, Employee Employee) : ICreateEmployeeError;

/// <summary>There is no employee with the supervisor's id.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="SupervisorId">The id that was given.</param>
public sealed record SupervisorNotFoundError(string Message, [property: ID] string SupervisorId) : ICreateEmployeeError;

/// <summary>A value cannot be used.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The input field it is about; null where Personio did not say.</param>
public sealed record InvalidEmployeeError(string Message, string? Field) : ICreateEmployeeError;
