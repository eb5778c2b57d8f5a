namespace Personio.Subgraph.Tests.Mutations;

/// <summary>For each field of each mutation's input a value that is wrong by itself, or beside others of the same input.</summary>
internal static class WrongValues
{
    /// <summary>Fields of which every value of their type can be right; Personio alone knows. Flags, and words of lists that have no <c>UNKNOWN</c>, are left out by themselves.</summary>
    public static IReadOnlySet<string> NeverWrong { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // Days and times.
        "createAbsence.time.days.startDate", "createAbsence.time.hours.startsAt", "updateAbsence.time.days.startDate", "updateAbsence.time.hours.startsAt",
        "createAttendances.rows[0].start", "createCompensation.effectiveFrom", "uploadDocument.date", "requestDocumentUpload.date", "updateDocument.date",
        "createEmployee.hireDate", "updateEmployee.hireDate", "updateEmployee.contractEndDate", "updateEmployee.probationPeriodEnd",
        "createProject.start", "updateProject.start",

        // Of no account until the address itself is allowed; RemoteDocumentTests has it.
        "uploadDocument.source.url.fileName", "uploadApplicationDocument.source.url.fileName",

        // No JSON: FormFileTests has it.
        "uploadDocument.source.file", "uploadApplicationDocument.source.file",
    };

    /// <summary>Mutation, field, and what makes an otherwise good input wrong there; <c>…256</c> stands for a text of that many characters.</summary>
    public static TheoryData<string, string, string> Rows => new()
    {
        { "createAbsence", "employeeId", """{"employeeId":"ada"}""" },
        { "createAbsence", "typeId", """{"typeId":"../1"}""" },
        { "createAbsence", "time.days.endDate", """{"time":{"days":{"startDate":"2026-11-05","endDate":"2026-11-01"}}}""" },
        { "createAbsence", "time.days.endsAtMidday", """{"time":{"days":{"startDate":"2026-11-05","endDate":"2026-11-05","startsAtMidday":true,"endsAtMidday":true}}}""" },
        { "createAbsence", "time.hours.endsAt", """{"time":{"hours":{"startsAt":"2026-11-05T10:00:00","endsAt":"2026-11-05T10:00:00"}}}""" },
        { "createAbsence", "comment", """{"comment":"…2001"}""" },
        { "createAbsence", "substituteId", """{"substituteId":"bob"}""" },
        { "createAbsence", "idempotencyKey", """{"idempotencyKey":"…256"}""" },

        { "updateAbsence", "id", """{"id":"a b"}""" },
        { "updateAbsence", "time.days.endDate", """{"time":{"days":{"startDate":"2026-11-05","endDate":"2026-11-01"}}}""" },
        { "updateAbsence", "time.days.endsAtMidday", """{"time":{"days":{"startDate":"2026-11-05","endDate":"2026-11-05","startsAtMidday":true,"endsAtMidday":true}}}""" },
        { "updateAbsence", "time.hours.endsAt", """{"time":{"hours":{"startsAt":"2026-11-05T10:00:00","endsAt":"2026-11-05T09:00:00"}}}""" },
        { "updateAbsence", "comment", """{"comment":"…2001"}""" },

        { "deleteAbsence", "id", """{"id":"a/b"}""" },

        { "createApplication", "jobPositionId", """{"jobPositionId":"9999999999999999999"}""" },
        { "createApplication", "firstName", """{"firstName":" "}""" },
        { "createApplication", "lastName", """{"lastName":"…256"}""" },
        { "createApplication", "email", """{"email":"nobody"}""" },
        { "createApplication", "message", """{"message":"…10001"}""" },
        { "createApplication", "applicationDate", """{"applicationDate":"2999-01-01"}""" },
        { "createApplication", "recruitingChannelId", """{"recruitingChannelId":"x"}""" },
        { "createApplication", "externalPostingId", """{"externalPostingId":""}""" },
        { "createApplication", "phase.custom", """{"phase":{"custom":"first"}}""" },
        { "createApplication", "tags[0]", """{"tags":[" "]}""" },
        { "createApplication", "files[0].id", """{"files":[{"id":"1","fileName":"a.pdf","category":"CV"}]}""" },
        { "createApplication", "files[0].fileName", """{"files":[{"id":"8e3c0a57-5a8c-4f1a-9d6c-0d8b5ad0a9d1","fileName":"","category":"CV"}]}""" },
        { "createApplication", "attributes[0].id", """{"attributes":[{"id":"shoe_size","value":"47"}]}""" },
        { "createApplication", "attributes[0].value", """{"attributes":[{"id":"birthday","value":"yesterday"}]}""" },
        { "createApplication", "idempotencyKey", """{"idempotencyKey":" "}""" },

        { "uploadApplicationDocument", "source.base64.fileName", """{"source":{"base64":{"fileName":"../cv.pdf","content":"JVBERg=="}}}""" },
        { "uploadApplicationDocument", "source.base64.content", """{"source":{"base64":{"fileName":"cv.pdf","content":"%"}}}""" },
        { "uploadApplicationDocument", "source.url.url", """{"source":{"url":{"url":"https://169.254.169.254/cv.pdf"}}}""" },
        { "uploadApplicationDocument", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "requestApplicationDocumentUpload", "file.name", """{"file":{"name":"cv.exe","size":1}}""" },
        { "requestApplicationDocumentUpload", "file.size", """{"file":{"name":"cv.pdf","size":20971521}}""" },
        { "requestApplicationDocumentUpload", "file.contentType", """{"file":{"name":"cv.pdf","size":1,"contentType":"pdf"}}""" },
        { "requestApplicationDocumentUpload", "file.sha256", """{"file":{"name":"cv.pdf","size":1,"sha256":"abc"}}""" },

        { "createAttendances", "rows[0].employeeId", """{"rows":[{"employeeId":"ada","start":"2026-11-02T08:00:00"}]}""" },
        { "createAttendances", "rows[0].type", """{"rows":[{"employeeId":"1","type":"UNKNOWN","start":"2026-11-02T08:00:00"}]}""" },
        { "createAttendances", "rows[0].end", """{"rows":[{"employeeId":"1","start":"2026-11-02T08:00:00","end":"2026-11-04T08:00:00"}]}""" },
        { "createAttendances", "rows[0].projectId", """{"rows":[{"employeeId":"1","start":"2026-11-02T08:00:00","projectId":"a b"}]}""" },
        { "createAttendances", "rows[0].comment", """{"rows":[{"employeeId":"1","start":"2026-11-02T08:00:00","comment":"…2001"}]}""" },
        { "createAttendances", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "updateAttendance", "id", """{"id":"a?b"}""" },
        { "updateAttendance", "start", """{"start":null}""" },
        { "updateAttendance", "end", """{"start":"2026-11-02T08:00:00","end":"2026-11-02T07:00:00"}""" },
        { "updateAttendance", "projectId", """{"projectId":""}""" },
        { "updateAttendance", "comment", """{"comment":"…2001"}""" },

        { "deleteAttendance", "id", """{"id":" "}""" },

        { "createCompensation", "employeeId", """{"employeeId":"ada"}""" },
        { "createCompensation", "typeId", """{"typeId":"…65"}""" },
        { "createCompensation", "value", """{"value":-1}""" },
        { "createCompensation", "currency", """{"currency":"euro"}""" },
        { "createCompensation", "interval", """{"interval":"UNKNOWN"}""" },
        { "createCompensation", "comment", """{"comment":" "}""" },
        { "createCompensation", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "createCompensationType", "name", """{"name":" "}""" },
        { "createCompensationType", "category", """{"category":"UNKNOWN"}""" },
        { "createCompensationType", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "uploadDocument", "employeeId", """{"employeeId":"ada"}""" },
        { "uploadDocument", "categoryId", """{"categoryId":"-1"}""" },
        { "uploadDocument", "title", """{"title":"…256"}""" },
        { "uploadDocument", "comment", """{"comment":"…2001"}""" },
        { "uploadDocument", "source.base64.fileName", """{"source":{"base64":{"fileName":"a/b.pdf","content":"JVBERg=="}}}""" },
        { "uploadDocument", "source.base64.content", """{"source":{"base64":{"fileName":"a.pdf","content":"JVBERg"}}}""" },
        { "uploadDocument", "source.url.url", """{"source":{"url":{"url":"http://127.0.0.1/a.pdf"}}}""" },
        { "uploadDocument", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "requestDocumentUpload", "employeeId", """{"employeeId":"ada"}""" },
        { "requestDocumentUpload", "categoryId", """{"categoryId":""}""" },
        { "requestDocumentUpload", "title", """{"title":" "}""" },
        { "requestDocumentUpload", "comment", """{"comment":"…2001"}""" },
        { "requestDocumentUpload", "file.name", """{"file":{"name":"a\u0000.pdf","size":1}}""" },
        { "requestDocumentUpload", "file.size", """{"file":{"name":"a.pdf","size":0}}""" },
        { "requestDocumentUpload", "file.contentType", """{"file":{"name":"a.pdf","size":1,"contentType":"text/html; charset=utf-8"}}""" },
        { "requestDocumentUpload", "file.sha256", """{"file":{"name":"a.pdf","size":1,"sha256":"zz"}}""" },

        { "updateDocument", "id", """{"id":"x"}""" },
        { "updateDocument", "ownerId", """{"ownerId":"a b"}""" },
        { "updateDocument", "name", """{"name":""}""" },
        { "updateDocument", "comment", """{"comment":"…2001"}""" },
        { "updateDocument", "categoryId", """{"categoryId":"contracts"}""" },

        { "deleteDocument", "id", """{"id":"x"}""" },

        { "createEmployee", "firstName", """{"firstName":""}""" },
        { "createEmployee", "lastName", """{"lastName":"…256"}""" },
        { "createEmployee", "email", """{"email":"ada@"}""" },
        { "createEmployee", "preferredName", """{"preferredName":" "}""" },
        { "createEmployee", "gender", """{"gender":"UNKNOWN"}""" },
        { "createEmployee", "position", """{"position":"…256"}""" },
        { "createEmployee", "department", """{"department":" "}""" },
        { "createEmployee", "office", """{"office":""}""" },
        { "createEmployee", "legalEntity", """{"legalEntity":"…256"}""" },
        { "createEmployee", "weeklyWorkingHours", """{"weeklyWorkingHours":169}""" },
        { "createEmployee", "status", """{"status":"UNKNOWN"}""" },
        { "createEmployee", "supervisorId", """{"supervisorId":"boss"}""" },
        { "createEmployee", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "updateEmployee", "id", """{"id":"ada","position":"Chief"}""" },
        { "updateEmployee", "firstName", """{"firstName":null}""" },
        { "updateEmployee", "lastName", """{"lastName":" "}""" },
        { "updateEmployee", "preferredName", """{"preferredName":"…256"}""" },
        { "updateEmployee", "email", """{"email":"ada"}""" },
        { "updateEmployee", "gender", """{"gender":"UNKNOWN"}""" },
        { "updateEmployee", "position", """{"position":"…256"}""" },
        { "updateEmployee", "status", """{"status":null}""" },
        { "updateEmployee", "employmentType", """{"employmentType":"UNKNOWN"}""" },
        { "updateEmployee", "weeklyWorkingHours", """{"weeklyWorkingHours":-1}""" },
        { "updateEmployee", "fullTimeWeeklyWorkingHours", """{"fullTimeWeeklyWorkingHours":200}""" },
        { "updateEmployee", "supervisorId", """{"supervisorId":"1"}""" },
        { "updateEmployee", "department", """{"department":""}""" },
        { "updateEmployee", "departmentId", """{"departmentId":"a b"}""" },
        { "updateEmployee", "teamId", """{"teamId":"a/b"}""" },
        { "updateEmployee", "office", """{"office":null}""" },
        { "updateEmployee", "legalEntity", """{"legalEntity":" "}""" },
        { "updateEmployee", "costCenters[0].costCenterId", """{"costCenters":[{"costCenterId":" ","percentage":100}]}""" },
        { "updateEmployee", "costCenters[0].percentage", """{"costCenters":[{"costCenterId":"1","percentage":0}]}""" },
        { "updateEmployee", "customAttributes[0].key", """{"customAttributes":[{"key":"salary","value":"1"}]}""" },
        { "updateEmployee", "customAttributes[0].value", """{"customAttributes":[{"key":"dynamic_1","value":"…4001"}]}""" },

        { "terminateEmployee", "id", """{"id":"ada"}""" },

        { "deleteEmployee", "id", """{"id":""}""" },

        { "createProject", "name", """{"name":" "}""" },
        { "createProject", "status", """{"status":"UNKNOWN"}""" },
        { "createProject", "projectCode", """{"projectCode":""}""" },
        { "createProject", "description", """{"description":"…1001"}""" },
        { "createProject", "parentProjectId", """{"parentProjectId":"x"}""" },
        { "createProject", "end", """{"start":"2026-11-02","end":"2026-11-02"}""" },
        { "createProject", "costCenterId", """{"costCenterId":"a b"}""" },
        { "createProject", "assignedToAll", """{"parentProjectId":"1","assignedToAll":true}""" },
        { "createProject", "billable", """{"parentProjectId":"1","billable":true}""" },
        { "createProject", "clientName", """{"clientName":" "}""" },
        { "createProject", "projectType", """{"projectType":"…256"}""" },
        { "createProject", "idempotencyKey", """{"idempotencyKey":""}""" },

        { "updateProject", "id", """{"id":"x","name":"a"}""" },
        { "updateProject", "name", """{"name":null}""" },
        { "updateProject", "status", """{"status":"UNKNOWN"}""" },
        { "updateProject", "projectCode", """{"projectCode":" "}""" },
        { "updateProject", "description", """{"description":"…1001"}""" },
        { "updateProject", "end", """{"start":"2026-11-02","end":"2026-11-01"}""" },
        { "updateProject", "costCenterId", """{"costCenterId":""}""" },
        { "updateProject", "assignedToAll", """{"assignedToAll":null}""" },
        { "updateProject", "billable", """{"billable":null}""" },
        { "updateProject", "clientName", """{"clientName":"…256"}""" },
        { "updateProject", "projectType", """{"projectType":" "}""" },

        { "deleteProject", "id", """{"id":"x"}""" },

        { "addProjectMembers", "projectId", """{"projectId":"x"}""" },
        { "addProjectMembers", "employeeIds[0]", """{"employeeIds":["ada"]}""" },

        { "removeProjectMembers", "projectId", """{"projectId":""}""" },
        { "removeProjectMembers", "employeeIds[0]", """{"employeeIds":["9999999999999999999"]}""" },

        { "registerWebhook", "address", """{"address":"http://graph.example.com"}""" },
        { "registerWebhook", "events[0]", """{"events":["person.exploded"]}""" },
        { "registerWebhook", "description", """{"description":"…256"}""" },

        { "testWebhook", "id", """{"id":"a b"}""" },

        { "deleteWebhook", "id", """{"id":"../1"}""" },
    };
}
