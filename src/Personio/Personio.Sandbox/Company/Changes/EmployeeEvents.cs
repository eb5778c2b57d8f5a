namespace Personio.Sandbox.Company.Changes;

/// <summary>
/// The events of a write to an employee. Only some fields of a person raise one, and a new job of an employment raises none (Personio v2:
/// webhook events).
/// </summary>
internal static class EmployeeEvents
{
    public static IEnumerable<CompanyChange> OfCreation(EmployeeRecord created)
        => EmploymentsOf(created, CompanyEvents.EmploymentCreated)
            .Prepend(CompanyChange.OfPerson(CompanyEvents.PersonCreated, created.Id));

    public static IEnumerable<CompanyChange> OfChange(EmployeeRecord before, EmployeeRecord after)
    {
        if (!IsSamePerson(before, after))
        {
            yield return CompanyChange.OfPerson(CompanyEvents.PersonUpdated, after.Id);
        }

        foreach (var (was, now) in before.Employments.Zip(after.Employments))
        {
            if (Comparable(was) != Comparable(now))
            {
                yield return CompanyChange.OfEmployment(CompanyEvents.EmploymentUpdated, now.Id, after.Id);
            }

            if (!was.CostCenters.SequenceEqual(now.CostCenters))
            {
                yield return CompanyChange.OfEmployment(CompanyEvents.EmploymentCostCenters, now.Id, after.Id);
            }
        }
    }

    /// <summary>With those who lose their supervisor by it.</summary>
    public static IEnumerable<CompanyChange> OfRemoval(EmployeeRecord gone, IEnumerable<EmployeeRecord> orphans)
        =>
        [
            .. EmploymentsOf(gone, CompanyEvents.EmploymentDeleted),
            CompanyChange.OfPerson(CompanyEvents.PersonDeleted, gone.Id),
            .. orphans.Select(orphan => CompanyChange.OfEmployment(CompanyEvents.EmploymentUpdated, orphan.EmploymentId, orphan.Id)),
        ];

    private static IEnumerable<CompanyChange> EmploymentsOf(EmployeeRecord person, string eventName)
        => person.Employments.Select(employment => CompanyChange.OfEmployment(eventName, employment.Id, person.Id));

    private static bool IsSamePerson(EmployeeRecord before, EmployeeRecord after)
        => before.FirstName == after.FirstName
            && before.LastName == after.LastName
            && before.PreferredName == after.PreferredName
            && before.Gender == after.Gender
            && before.LanguageCode == after.LanguageCode
            && before.Email == after.Email
            && CustomAttribute.All.All(attribute => EmployeeChanges.IsSame(
                before.CustomValues.GetValueOrDefault(attribute.Key), after.CustomValues.GetValueOrDefault(attribute.Key)));

    private static EmploymentRecord Comparable(EmploymentRecord employment)
        => employment with { UpdatedAt = default, JobId = null, CostCenters = [] };
}
