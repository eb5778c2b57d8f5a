namespace Personio.Sandbox.Company;

/// <summary>The types of absence this company knows, both day- and hour-tracked, among them one without a category.</summary>
internal sealed class AbsenceCatalog
{
    private readonly Dictionary<Guid, AbsenceType> _byUuid;

    public AbsenceCatalog()
    {
        All = [PaidVacation, SickLeave, ChildSick, ParentalLeave, UnpaidVacation, Offsite, TimeInLieu, MedicalAppointment, Volunteering];
        _byUuid = All.ToDictionary(type => type.Uuid);
    }

    public IReadOnlyList<AbsenceType> All { get; }

    public AbsenceType PaidVacation { get; } =
        Day(113437, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1101", "Paid vacation", "paid_vacation", approval: true) with { Substitute = SubstituteRule.Optional };

    public AbsenceType SickLeave { get; } = Day(113438, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1102", "Sick leave", "sick_leave");

    public AbsenceType ChildSick { get; } = Day(113439, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1103", "Child sick", "child_care");

    public AbsenceType ParentalLeave { get; } =
        Day(113440, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1104", "Elternzeit", "maternity_parental_leave", approval: true) with { AllowsHalfDays = false };

    public AbsenceType UnpaidVacation { get; } =
        Day(113441, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1105", "Unpaid vacation", "unpaid_vacation", approval: true) with { Substitute = SubstituteRule.Required };

    public AbsenceType Offsite { get; } = Day(113442, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1106", "Business trip", "offsite_work");

    public AbsenceType TimeInLieu { get; } = Hour(113443, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1107", "Gleitzeit", "other");

    public AbsenceType MedicalAppointment { get; } =
        Hour(113444, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1108", "Medical appointment", "sick_leave") with { NeedsCertificate = true };

    public AbsenceType Volunteering { get; } = Day(113445, "3f1c8f52-0c3a-4b8e-9a55-2f0a5d6e1109", "Volunteering", null, approval: true);

    public AbsenceType? Find(long id) => All.FirstOrDefault(type => type.Id == id);

    public AbsenceType? Find(Guid uuid) => _byUuid.GetValueOrDefault(uuid);

    private static AbsenceType Day(long id, string uuid, string name, string? category, bool approval = false)
        => new(id, Guid.Parse(uuid), name, category, AbsenceUnit.Day, approval);

    private static AbsenceType Hour(long id, string uuid, string name, string category)
        => new(id, Guid.Parse(uuid), name, category, AbsenceUnit.Hour, ApprovalRequired: true);
}
