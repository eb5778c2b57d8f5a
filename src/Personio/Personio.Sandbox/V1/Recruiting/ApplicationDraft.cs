using System.Text.Json;
using Personio.Sandbox.Company;
using Personio.Sandbox.Company.Recruiting;
using Personio.Sandbox.V1.Employees;

namespace Personio.Sandbox.V1.Recruiting;

/// <summary>
/// A new application as it was sent. Its shape is looked at before the caller's key, what it refers to after: that is how Personio answers 400 to a body
/// with gaps whatever the key is.
/// </summary>
internal sealed class ApplicationDraft
{
    private static readonly string[] SystemAttributes = ["birthday", "gender", "location", "phone", "available_from", "salary_expectations"];
    private static readonly string[] Genders = ["male", "female", "diverse", "undefined"];
    private static readonly string[] Categories = ["cv", "cover-letter", "employment-reference", "certificate", "work-sample", "other"];

    private readonly ApplicationBody _body;
    private readonly string _firstName;
    private readonly string _lastName;
    private readonly string _email;
    private readonly long _job;
    private readonly DateOnly? _date;
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly List<(Guid Id, string Name)> _files = [];

    public ApplicationDraft(JsonElement json, DateOnly today)
    {
        _body = new ApplicationBody(json);
        _firstName = _body.Text("first_name", isRequired: true) ?? "";
        _lastName = _body.Text("last_name", isRequired: true) ?? "";
        _email = _body.Text("email", isRequired: true) ?? "";
        _body.RefuseIf(_email.Length > 0 && !EmailFormat.IsValid(_email), "email", "errors.attribute-validation.invalid-email-format");
        _job = _body.Number("job_position_id", isRequired: true) ?? 0;
        _date = _body.Date("application_date");
        _body.RefuseIf(_date > today, "application_date", "errors.date-validation.date-in-the-future");
        ReadFiles();
        ReadAttributes();
    }

    public FieldErrors Errors => _body.Errors;

    /// <summary>Enters it, unless something that it names is not there.</summary>
    public void Enter(CompanyState company, DateTimeOffset now)
    {
        var vacancy = company.Recruiting.Vacancies.FirstOrDefault(vacancy => vacancy.Id == _job && vacancy.IsPublished);
        _body.RefuseIf(vacancy is null, "job_position_id", "errors.job-position.not-published");
        var channel = ReadChannel();
        var stage = ReadPhase(vacancy);
        var files = _files.Select(file => (File: company.FindWaitingFile(file.Id), file.Name)).ToArray();
        _body.RefuseIf(files.Any(file => file.File is null), "files", "errors.file-validation.file-not-exists");
        if (Errors.Any)
        {
            return;
        }

        var candidate = new CandidateRecord
        {
            Id = 0, FirstName = _firstName, LastName = _lastName, Email = _email, Attributes = _attributes, CreatedAt = now, UpdatedAt = now,
        };
        var application = new ApplicationRecord
        {
            Id = 0,
            CandidateId = 0,
            Vacancy = vacancy!,
            Date = _date ?? company.Today,
            Transitions = [new StageTransition(now, stage!)],
            Channel = channel,
            Message = _body.Text("message"),
            Tags = [.. _body.List("tags", JsonValueKind.String).Select(tag => tag.GetString()!)],
            CreatedAt = now,
        };
        var entry = company.AddApplication(candidate, application, [.. files.Select(file => (file.File!, file.Name))]);
        _body.RefuseIf(entry == ApplicationEntry.AlreadyThere, "email", "errors.applicant-already-exists");
    }

    private void ReadFiles()
    {
        foreach (var file in _body.List("files"))
        {
            var isId = Guid.TryParse(_body.Text(file, "uuid", "files.uuid", isRequired: true), out var id);
            _body.RefuseIf(!isId, "files", "errors.file-validation.file-not-exists");
            var category = _body.Text(file, "category", "files.category", isRequired: true);
            _body.RefuseIf(category is not null && !Categories.Contains(category), "files.category", "errors.file-validation.unknown-file-category");
            _files.Add((id, _body.Text(file, "original_filename", "files.original_filename", isRequired: true) ?? ""));
        }
    }

    private void ReadAttributes()
    {
        foreach (var attribute in _body.List("attributes"))
        {
            var id = _body.Text(attribute, "id", "attributes.id", isRequired: true);
            if (id is null || _body.Text(attribute, "value", id, isRequired: true) is not { } value)
            {
                continue;
            }

            var isCustom = RecruitingCatalog.CustomAttributes.TryGetValue(id, out var options);
            _body.RefuseIf(!isCustom && !SystemAttributes.Contains(id), id, "errors.attribute-validation.unknown");
            _body.RefuseIf(
                (id == "gender" && !Genders.Contains(value)) || (options is { Length: > 0 } && !options.Contains(value)),
                id,
                "errors.attribute-validation.unknown-attribute-option");
            _body.RefuseIf(
                id == "birthday" && !ApplicationBody.TryReadDate(value, out _), id, "errors.attribute-validation.invalid-date-format");
            _attributes[id] = value;
        }
    }

    private NamedUnit? ReadChannel()
    {
        var number = _body.Number("recruiting_channel_id");
        var channel = RecruitingCatalog.Channels.FirstOrDefault(channel => channel.Id == number);
        _body.RefuseIf(number is not null && channel is null, "recruiting_channel_id", "errors.posting-validation.channel-not-found");
        var posting = _body.Text("external_posting_id");
        _body.RefuseIf(
            posting is not null && (channel is null || RecruitingCatalog.Postings.GetValueOrDefault(channel.Id) != posting),
            "external_posting_id",
            "errors.posting-validation.posting-not-found");
        return channel;
    }

    /// <summary>The first of the job's own when there is none; a phase of the company's that the job does not have counts as unassigned.</summary>
    private StageRecord? ReadPhase(VacancyRecord? vacancy)
    {
        if (_body.Object("phase") is not { } phase)
        {
            return vacancy?.Category.Stages[0];
        }

        var type = _body.Text(phase, "type", "phase.type", isRequired: true);
        if (type == "custom")
        {
            var isNumber = phase.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _);
            return (isNumber ? vacancy?.Category.Stages.FirstOrDefault(stage => stage.Id == id.GetInt64()) : null) ?? StageRecord.Unassigned;
        }

        var known = StageRecord.System.GetValueOrDefault(_body.Text(phase, "id", "phase.id", isRequired: true) ?? "");
        _body.RefuseIf(type != "system" || known is null, "phase", "errors.phase-validation.invalid-system-phase");
        return known;
    }
}
