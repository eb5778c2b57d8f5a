using Personio.Sandbox.Company.Changes;

namespace Personio.Sandbox.Company;

/// <summary>What became of a change.</summary>
internal enum EmployeeUpdate
{
    Done,
    NotFound,
    EmailTaken,
}

/// <summary>Employees: the persons of v2 are the same people.</summary>
internal sealed partial class CompanyState
{
    public EmployeeRecord? FindEmployee(long id) => _people.Find(id);

    /// <summary>
    /// Adds what <paramref name="create"/> makes of the next free id and an id for the employment, unless the email is taken. Emails are compared without case.
    /// </summary>
    /// <returns>The new employee, or null when the email is in use.</returns>
    public EmployeeRecord? AddEmployee(string email, Func<long, Guid, EmployeeRecord> create)
    {
        lock (_writing)
        {
            if (_people.FindEmail(email) is not null)
            {
                return null;
            }

            var created = create(_people.NextId, Guid.NewGuid());
            _people = _people.Add(created);
            Changes.Raise(EmployeeEvents.OfCreation(created));
            return created;
        }
    }

    /// <summary>Applies a change to an employee as they are just now, and dates what it changed.</summary>
    public EmployeeUpdate UpdateEmployee(long id, DateTimeOffset now, Func<EmployeeRecord, EmployeeRecord> change)
    {
        lock (_writing)
        {
            if (_people.Find(id) is not { } before)
            {
                return EmployeeUpdate.NotFound;
            }

            var after = EmployeeChanges.Stamp(before, change(before), now);
            if (_people.FindEmail(after.Email) is { } owner && owner != id)
            {
                return EmployeeUpdate.EmailTaken;
            }

            _people = _people.Replace(before, after);
            RedateAbsences(before, after, now);
            Changes.Raise(EmployeeEvents.OfChange(before, after));
            return EmployeeUpdate.Done;
        }
    }

    /// <summary>Removes a person with everything that belongs to them.</summary>
    /// <returns>False when there was no such person.</returns>
    public bool RemoveEmployee(long id)
    {
        lock (_writing)
        {
            if (_people.Find(id) is not { } gone)
            {
                return false;
            }

            var orphans = _people.All.Where(employee => employee.SupervisorId == id).ToArray();
            _people = _people.Remove(gone);
            _absences = _absences.Without(id);
            _compensations = [.. _compensations.Where(compensation => compensation.PersonId != id)];
            RemoveDocumentsOf(id);
            RemoveMemberships(id);
            Changes.Raise(EmployeeEvents.OfRemoval(gone, orphans));
            return true;
        }
    }
}
