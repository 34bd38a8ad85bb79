using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>
/// People and keys that something knows, by the names that providers give such arguments: owners, administrators, whoever a policy inside of it
/// names. What is new with them opens nothing to others.
/// </summary>
internal sealed partial class PeopleReachSource : ReachSource
{
    public override bool Reads(string type) =>
        !type.Contains('.', StringComparison.Ordinal) && !Grants().IsMatch(type) && !type.EndsWith("_role_assignment", StringComparison.Ordinal);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where Names().IsMatch(member.Name) && !Words().IsMatch(member.Value.Path) && !ArgumentReachSource.Knows(resource.Type, member.Name)
        from somebody in member.Value.Elements
        where somebody.Text is { Length: > 0 } || somebody.References.Any()
        select new PlainReach(WideningKind.Permissions, IsBarrier: false, somebody.Path.Split('.', '[')[0], $"a way in for {member.Name} {Written.Text(somebody)}", Written.Text(somebody)) { IsOwn = true };

    [GeneratedRegex("^(object_ids?|principal_(id|arn|object_id)s?|member_(object_)?ids?|owners|admins?|administrators?|administration_members|admin_(group_)?object_ids|admin_users|login(_username)?|(ec2_)?key_name|ec2_ssh_key|ssh[_-]keys?|allowed_audiences|client_id_list|ssh_public_keys?|public_ssh_keys?|authorized_keys|allowed_users|user_arns?)$")]
    private static partial Regex Names();

    [GeneratedRegex("_iam_(member|binding|policy)$|^aws_iam_.*(attachment|membership)$")]
    private static partial Regex Grants();

    [GeneratedRegex(@"^(tags|tags_all|labels|effective_labels|identity)(\.|\[|$)")]
    private static partial Regex Words();
}
