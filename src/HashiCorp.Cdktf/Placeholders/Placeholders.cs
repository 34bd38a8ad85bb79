#pragma warning disable CS1591
using Amazon.JSII.Runtime.Deputy;
using Constructs;

namespace HashiCorp.Cdktf;

public abstract class TerraformBackend : TerraformElement
{
    protected TerraformBackend(Construct scope, string id, string name) : base(scope, id, "terraform") => Name = name;
    protected virtual string Name { get; }
    public static bool IsBackend(object? x) => x is TerraformBackend;
    public abstract TerraformRemoteState GetRemoteStateDataSource(Construct scope, string name, string fromStack);
}
public abstract class TerraformRemoteState : TerraformElement, ITerraformAddressable
{
    protected TerraformRemoteState(Construct scope, string id) : base(scope, id, "data.terraform_remote_state") { }
}
public interface ITerraformIterator;
public class DynamicListTerraformIterator : DeputyBase, ITerraformIterator
{
    internal static DynamicListTerraformIterator FromComplexList(object list, string key) => new();
}
public class TerraformCount : DeputyBase;
