using System.Text.Json.Nodes;
using Infra.Contracts.Synthesized;
using Infra.Policy.Model;

namespace Infra.Audit.Items;

/// <summary>The items on states and their storage.</summary>
internal static class StateItems
{
    public static IReadOnlyList<AuditItem> All { get; } =
    [
        new("state-locked", "CC8.1", "State is locked during deployments",
            "The backend of every stack locks its state: S3 with a lock file or table; Google Cloud Storage and Azure always",
            "Use the state storage of the SDK, which locks state.", EvidenceSource.Synth) { Look = subject => subject.Output!.Stacks.Select(Locked) },
        new("state-versioned", "A1.2", "Earlier states can be restored",
            "The storage that the backends use has versioning enabled",
            "Enable versioning on the state storage.", EvidenceSource.Synth)
        {
            Look = subject => Storages(subject).Select(storage => Judge(storage, Versioned(storage, subject), "Versioning is enabled", "Versioning is not enabled")),
        },
        new("state-encrypted", "CC6.7", "State is encrypted with a key of the estate",
            "The backends request encryption, and their storage encrypts with a customer-managed key",
            "Give the state storage a key, and enable encryption in the backends.", EvidenceSource.Synth)
        {
            Look = subject =>
            [
                .. subject.Output!.Stacks.Select(Sent),
                .. Storages(subject).Select(storage => Judge(storage, Encrypted(storage, subject), "It is encrypted with a key of the estate", "It is not encrypted with a key of the estate")),
            ],
        },
    ];

    private static (string Kind, JsonNode? Settings) Backend(SynthesizedStack stack) =>
        StackBackend.Find(stack.Json)?.FirstOrDefault() is { Key: { } kind } backend ? (kind, backend.Value) : ("none", null);

    private static string Place(SynthesizedStack stack) => $"{stack.Name} $.terraform.backend.{Backend(stack).Kind}";

    private static AuditEvidence Locked(SynthesizedStack stack)
    {
        var (kind, settings) = Backend(stack);
        var locks = kind switch
        {
            "s3" => (bool?)settings?["use_lockfile"] == true || settings?["dynamodb_table"] is not null,
            "gcs" or "azurerm" or "cloud" or "remote" or "kubernetes" or "pg" => true,
            "consul" => (bool?)settings?["lock"] != false,
            "http" => settings?["lock_address"] is not null,
            _ => false,
        };
        return AuditEvidence.Of(locks, Place(stack), "Its state is locked", $"Its state is stored in {kind} without a lock");
    }

    private static AuditEvidence Sent(SynthesizedStack stack)
    {
        var (kind, settings) = Backend(stack);
        var encrypts = kind switch
        {
            "s3" => (bool?)settings?["encrypt"] == true && settings["kms_key_id"] is not null,
            "gcs" or "azurerm" or "cloud" or "remote" => true,
            _ => false,
        };
        return AuditEvidence.Of(encrypts, Place(stack), "Its state is encrypted", "Its state is encrypted without a key of the estate");
    }

    /// <summary>Returns the storages that backends name, with the resource that creates each; null if no foundation does.</summary>
    private static IEnumerable<(string Name, PolicyResource? Resource)> Storages(AuditSubject subject) => (
        from stack in subject.Output!.Stacks
        let backend = Backend(stack)
        let storage = backend.Kind switch
        {
            "s3" => ("aws_s3_bucket", "bucket", (string?)backend.Settings?["bucket"]),
            "gcs" => ("google_storage_bucket", "name", (string?)backend.Settings?["bucket"]),
            "azurerm" => ("azurerm_storage_account", "name", (string?)backend.Settings?["storage_account_name"]),
            _ => (backend.Kind, "", null),
        }
        select storage).Distinct().Select(storage => (
            $"{storage.Item1} {storage.Item3}",
            subject.Estate.OfType(storage.Item1).FirstOrDefault(resource => storage.Item3 is { } name && resource[storage.Item2].Is(name))));

    private static bool Versioned((string Name, PolicyResource? Resource) storage, AuditSubject subject) => storage.Resource switch
    {
        { Type: "aws_s3_bucket" } bucket => Beside(bucket, "aws_s3_bucket_versioning", subject)
            .Any(versioning => versioning.Find("versioning_configuration.status").Any(status => status.Is("Enabled"))),
        { Type: "google_storage_bucket" } bucket => bucket.Find("versioning.enabled").Any(enabled => enabled.Is("true")),
        { } account => account.Find("blob_properties.versioning_enabled").Any(enabled => enabled.Is("true")),
        null => false,
    };

    private static bool Encrypted((string Name, PolicyResource? Resource) storage, AuditSubject subject) => storage.Resource switch
    {
        { Type: "aws_s3_bucket" } bucket => Beside(bucket, "aws_s3_bucket_server_side_encryption_configuration", subject)
            .Any(encryption => encryption.Find("rule.apply_server_side_encryption_by_default.kms_master_key_id").Any(key => !key.IsAbsent)),
        { Type: "google_storage_bucket" } bucket => bucket.Find("encryption.default_kms_key_name").Any(key => !key.IsAbsent),
        { } account => account.Find("customer_managed_key.key_vault_key_id").Any(key => !key.IsAbsent),
        null => false,
    };

    private static IEnumerable<PolicyResource> Beside(PolicyResource bucket, string type, AuditSubject subject) =>
        subject.Estate.OfType(type).Where(resource => subject.Estate.Refers(resource["bucket"], bucket));

    private static AuditEvidence Judge((string Name, PolicyResource? Resource) storage, bool holds, string fact, string otherwise) => storage.Resource is null
        ? AuditEvidence.Missing(storage.Name, "No foundation creates it")
        : AuditEvidence.Of(holds, storage.Resource.ConstructPath, fact, otherwise);
}
