using Infra.Constructs.Estates;
using Infra.Constructs.Google.State;
using Infra.Constructs.State;

namespace Infra.Constructs.Google.Pipelines;

/// <summary>
/// Access to states and saved plans, each environment's to its own. A plan reads states and takes their locks, and writes nothing but what
/// it saves. A saved plan that was replaced is not applied: its digest travels apart from it.
/// </summary>
internal sealed class StateRoles : EstateConstruct
{
    private const string Lock = ".tflock";

    private readonly IGcsStateStorage _state;
    private readonly string _list, _read, _change;

    public StateRoles(Construct scope, string id, IGcsStateStorage state) : base(scope, id)
    {
        _state = state;
        _list = Role("List", "storage.objects.list");
        _read = Role("Read", "storage.objects.get");
        // Cloud Storage replaces an object by deleting the version before it.
        _change = Role("Change", "storage.objects.create", "storage.objects.delete", "storage.objects.get");
    }

    /// <summary>Lets an account see which states there are, as Terraform does before it opens one.</summary>
    public void LetList(PipelineAccount account) => Grant(account, "List", _list, null);

    /// <summary>Lets an account read the states of an environment, lock them, and save plans.</summary>
    public void LetPlan(PipelineAccount account, string environment)
    {
        Grant(account, $"States-{environment}", _read, States(environment));
        Grant(account, $"Locks-{environment}", _change, $"{States(environment)} && resource.name.endsWith('{Lock}')");
        Grant(account, $"Plans-{environment}", _change, Plans(environment));
    }

    /// <summary>Lets an account change the states of an environment, and read and empty its saved plans.</summary>
    public void LetApply(PipelineAccount account, string environment)
    {
        Grant(account, $"States-{environment}", _change, States(environment));
        Grant(account, $"Plans-{environment}", _change, Plans(environment));
    }

    private string States(string environment) => Below($"google/{environment}/");

    private string Plans(string environment) => Below(SavedPlans.Of(environment));

    private string Below(string prefix) => $"resource.name.startsWith('projects/_/buckets/{_state.BucketName}/objects/{prefix}')";

    private void Grant(PipelineAccount account, string id, string role, string? expression) =>
        _ = new GoogleStorageBucketIamMember(account, id, new GoogleStorageBucketIamMemberConfig
        {
            Bucket = _state.BucketReference,
            Role = role,
            Member = account.Member,
            Condition = expression is null ? null : new GoogleStorageBucketIamMemberCondition { Title = id.ToLowerInvariant(), Expression = expression },
        });

    private string Role(string id, params string[] permissions) => new GoogleProjectIamCustomRole(this, id, new GoogleProjectIamCustomRoleConfig
    {
        RoleId = $"{Stack.Estate.Name}_state_{id.ToLowerInvariant()}",
        Title = $"{Stack.Estate.Name}-state-{id.ToLowerInvariant()}",
        Description = "Access of pipelines to states and saved plans",
        Permissions = permissions,
    }).Id;
}
