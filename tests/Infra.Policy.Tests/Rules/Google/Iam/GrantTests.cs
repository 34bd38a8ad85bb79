using System.Text.Json;

namespace Infra.Policy.Tests.Rules.Google.Iam;

public sealed class GrantTests
{
    private const string Person = "GCP-0003";
    private const string DefaultAccount = "GCP-0006";
    private const string Administrator = "GCP-0007";
    private const string Impersonation = "GCP-0011";
    private const string Basic = "CKV_GCP_117";

    [Theory]
    [InlineData("google_project_iam_member", """{ "role": "roles/editor", "member": "group:x@lynx.example" }""", "role")]
    [InlineData("google_folder_iam_binding", """{ "role": "roles/editor", "members": ["group:x@lynx.example"] }""", "role")]
    [InlineData(
        "google_organization_iam_policy", """{ "policy_data": "{\"bindings\":[{\"role\":\"roles/editor\",\"members\":[\"group:x@lynx.example\"]}]}" }""",
        "policy_data.bindings[0].role")]
    public void Basic_role_is_found_on_every_level_in_every_form(string type, string body, string attribute)
    {
        Assert.Equal([$"{type}.it {attribute}: \"roles/editor\" for \"group:x@lynx.example\""], TestEstate.With(type, body).Findings(Basic));
    }

    [Fact]
    public void Policy_is_judged_by_the_document_that_it_refers_to()
    {
        var estate = TestEstate.Of(
            """
            { "data": { "google_iam_policy": { "document": { "binding": [
                { "role": "roles/browser", "members": ["group:x@lynx.example"] }, { "role": "roles/owner", "members": ["group:y@lynx.example"] } ] } } },
              "resource": { "google_project_iam_policy": { "it": { "policy_data": "${data.google_iam_policy.document.policy_data}" } } } }
            """);

        Assert.Equal(["google_project_iam_policy.it policy_data: \"roles/owner\" for \"group:y@lynx.example\""], estate.Findings(Basic));
    }

    [Theory]
    [InlineData("${file(\\\"policy.json\\\")}")]
    [InlineData("no policy at all")]
    public void Policy_that_can_not_be_read_waits_for_the_plan(string policy)
    {
        var estate = TestEstate.With("google_project_iam_policy", $$"""{ "policy_data": "{{policy}}" }""");

        Assert.EndsWith("(undecided)", Assert.Single(estate.Findings(Basic)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Person, "roles/browser", "user:eve@lynx.example")]
    [InlineData("GCP-0069", "roles/browser", "user:eve@Gmail.com")]
    [InlineData(DefaultAccount, "roles/browser", "serviceAccount:1-compute@developer.gserviceaccount.com")]
    [InlineData(DefaultAccount, "roles/browser", "serviceAccount:lynx@appspot.gserviceaccount.com")]
    [InlineData(DefaultAccount, "roles/browser", "${data.google_compute_default_service_account.it.member}")]
    [InlineData(Administrator, "roles/storage.admin", "serviceAccount:vm@lynx.iam.gserviceaccount.com")]
    [InlineData(Administrator, "roles/container.clusterAdmin", "${google_service_account.vm.member}")]
    [InlineData(Administrator, "roles/owner", "principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/attribute.x/y")]
    [InlineData(Impersonation, "roles/iam.serviceAccountUser", "group:x@lynx.example")]
    [InlineData(Impersonation, "roles/iam.workloadIdentityUser", "group:x@lynx.example")]
    [InlineData(Impersonation, "roles/resourcemanager.projectIamAdmin", "${google_service_account.vm.member}")]
    [InlineData("INFRA-GOOGLE-IMPERSONATION", "roles/iam.workloadIdentityUser", "principal://iam.googleapis.com/x/subject/y")]
    [InlineData("INFRA-GOOGLE-PUBLIC", "roles/browser", "allAuthenticatedUsers")]
    public void Grant_that_reaches_too_far_is_found(string rule, string role, string member)
    {
        Assert.DoesNotContain("(undecided)", Assert.Single(Member(role, member).Findings(rule)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Person, "roles/browser", "group:users@lynx.example")]
    [InlineData(Person, "roles/browser", "${google_service_account.vm.member}")]
    [InlineData("GCP-0069", "roles/browser", "user:eve@notgmail.com.lynx.example")]
    [InlineData(DefaultAccount, "roles/browser", "serviceAccount:${google_service_account.vm.email}")]
    [InlineData(DefaultAccount, "roles/browser", "serviceAccount:service-${data.google_project.p.number}@compute-system.iam.gserviceaccount.com")]
    [InlineData(Administrator, "roles/storage.admin", "group:x@lynx.example")]
    [InlineData(Administrator, "roles/logging.logWriter", "serviceAccount:vm@lynx.iam.gserviceaccount.com")]
    [InlineData(Administrator, "${google_project_iam_custom_role.apply.id}", "${google_service_account.vm.member}")]
    [InlineData(Impersonation, "roles/iam.securityReviewer", "group:x@lynx.example")]
    [InlineData(Basic, "${google_project_iam_custom_role.apply.name}", "group:x@lynx.example")]
    [InlineData(Basic, "roles/viewerOfSomething", "group:x@lynx.example")]
    public void Grant_of_what_is_needed_passes(string rule, string role, string member) => Assert.Equal([], Member(role, member).Findings(rule));

    [Theory]
    [InlineData(Basic, "${var.role}", "group:x@lynx.example")]
    [InlineData(DefaultAccount, "roles/browser", "serviceAccount:${var.account}")]
    [InlineData(Person, "roles/browser", "${var.member}")]
    [InlineData(Administrator, "roles/storage.admin", "${var.member}")]
    public void Grant_that_is_not_known_yet_waits_for_the_plan(string rule, string role, string member)
    {
        Assert.EndsWith("(undecided)", Assert.Single(Member(role, member).Findings(rule)), StringComparison.Ordinal);
    }

    [Fact]
    public void Name_is_followed_into_other_stacks()
    {
        var estate = TestEstate.Of(
            ("google-prod-identity", """{ "output": { "email": { "value": "${google_service_account.vm.email}" } }, "resource": { "google_service_account": { "vm": {} } } }"""),
            ("google-prod-test",
                """
                { "resource": { "google_project_iam_member": { "it": { "role": "roles/browser", "member":
                    "serviceAccount:${data.terraform_remote_state.cross-stack-reference-input-google-prod-identity.outputs.email}" } } } }
                """));

        Assert.Equal([], estate.Findings(DefaultAccount));
        Assert.Equal([], estate.Findings(Person));
    }

    [Theory]
    [InlineData("google_storage_bucket_iam_member", "GCP-0001")]
    [InlineData("google_kms_crypto_key_iam_member", "CKV_GCP_112")]
    [InlineData("google_kms_key_ring_iam_member", "CKV2_GCP_8")]
    [InlineData("google_service_account_iam_member", "INFRA-GOOGLE-PUBLIC")]
    [InlineData("google_secret_manager_secret_iam_member", "INFRA-GOOGLE-PUBLIC")]
    public void Grant_to_the_world_is_found_wherever_it_is(string type, string rule)
    {
        Assert.Equal(
            [$"{type}.it member: \"roles/x\" for \"allUsers\""], TestEstate.With(type, """{ "role": "roles/x", "member": "allUsers" }""").Findings(rule));
    }

    [Theory]
    [InlineData("/*", 1)]
    [InlineData("/attribute.repository_id/70107786", 0)]
    public void Service_account_for_a_whole_pool_is_found(string part, int findings)
    {
        var estate = TestEstate.Of(
            $$"""
            { "resource": { "google_iam_workload_identity_pool": { "pool": {} }, "google_service_account_iam_member": { "it": {
                "role": "roles/iam.workloadIdentityUser",
                "member": "principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.pool.name}{{part}}" } } } }
            """);

        Assert.Equal(findings, estate.Findings("INFRA-GOOGLE-IMPERSONATION").Count);
    }

    private static Infra.Policy.Model.PolicyEstate Member(string role, string member) => TestEstate.Of(
        $$"""
        { "data": { "google_project": { "p": {} }, "google_compute_default_service_account": { "it": {} } },
          "resource": { "google_service_account": { "vm": {} }, "google_project_iam_custom_role": { "apply": {} },
                        "google_project_iam_member": { "grant": { "role": {{JsonSerializer.Serialize(role)}}, "member": {{JsonSerializer.Serialize(member)}} } } } }
        """);
}
