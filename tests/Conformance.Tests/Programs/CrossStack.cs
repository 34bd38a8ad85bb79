namespace Conformance.Tests.Programs;

internal static class CrossStack
{
    private static (TerraformStack From, TerraformStack To) Stacks(ProgramRun run) => (new TerraformStack(run.App, "from"), new TerraformStack(run.App, "to"));

    private static void Refer(ProgramRun run, Func<TerraformStack, TerraformBackend> backend)
    {
        var (from, to) = Stacks(run);
        backend(from);
        var thing = new Thing(from, "a");
        new Thing(to, "b", new Values { ["name"] = thing.Name, ["text"] = "x-" + thing.Name, ["size"] = thing.Size, ["zones"] = thing.Zones });
    }

    public static void With_the_implicit_local_backend(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var thing = new Thing(from, "a");
        new Thing(to, "b", new Values { ["name"] = thing.Name });
    }

    public static void Of_every_type(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var thing = new Thing(new Construct(from, "nested"), "a");
        new Thing(to, "b", new Values { ["name"] = thing.Name, ["size"] = thing.Size, ["zones"] = thing.Zones, ["labels"] = thing.Labels, ["enabled"] = thing.Enabled, ["whole"] = thing.Fqn });
    }

    public static void In_functions_and_texts(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var thing = new Thing(from, "a");
        new Thing(to, "b", new Values { ["upper"] = Fn.Upper(thing.Name), ["join"] = Fn.Join(",", [thing.Name, "x"]), ["op"] = Op.Add(thing.Size, 1), ["text"] = $"{thing.Name}/{Token.AsString(thing.Size)}" });
    }

    public static void The_same_attribute_twice(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var third = new TerraformStack(run.App, "third");
        var thing = new Thing(from, "a");
        new Thing(to, "b", new Values { ["name"] = thing.Name });
        new Thing(to, "c", new Values { ["name"] = thing.Name });
        new Thing(third, "d", new Values { ["name"] = thing.Name });
        run.Synth();
        run.Says(to.Dependencies.Select(stack => stack.Node.Id).ToArray());
        run.Says(to.DependsOn(from));
        run.Says(from.DependsOn(to));
    }

    public static void In_outputs_variables_locals_and_providers(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var thing = new Thing(from, "a");
        new TerraformOutput(to, "o", new TerraformOutputConfig { Value = thing.Name });
        new TerraformLocal(to, "l", thing.Size);
        new TestProvider(to, "p", new Values { ["region"] = thing.Name });
        new TerraformHclModule(to, "m", new TerraformHclModuleConfig { Source = "example/m", Variables = new Values { ["name"] = thing.Name } });
        new ThingData(to, "d", new Values { ["name"] = thing.Name });
    }

    public static void Of_variables_locals_modules_and_data(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        new Thing(to, "b", new Values
        {
            ["variable"] = new TerraformVariable(from, "v", new TerraformVariableConfig { Type = "string" }).StringValue,
            ["local"] = new TerraformLocal(from, "l", "x").AsString,
            ["module"] = new TerraformHclModule(from, "m", new TerraformHclModuleConfig { Source = "example/m" }).GetString("out"),
            ["data"] = new ThingData(from, "d").Name,
        });
    }

    public static void Of_counted_and_iterated_resources(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        new Thing(to, "b", new Values
        {
            ["counted"] = new Thing(from, "c", null, new TerraformMetaArguments { Count = 2 }).Name,
            ["iterated"] = new Thing(from, "i", null, new TerraformMetaArguments { ForEach = TerraformIterator.FromList(new[] { "a" }) }).Name,
        });
    }

    public static void Both_ways(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var a = new Thing(from, "a");
        var b = new Thing(to, "b", new Values { ["name"] = a.Name });
        new Thing(from, "c", new Values { ["name"] = b.Name });
    }

    public static void A_dependency_of_two_stacks_on_each_other(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        to.AddDependency(from);
        from.AddDependency(to);
    }

    public static void Dependencies_of_stacks_in_the_manifest(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        var third = new TerraformStack(run.App, "third");
        third.AddDependency(to);
        third.AddDependency(from);
        to.AddDependency(from);
        from.AddDependency(from);
    }

    public static void With_s3(ProgramRun run) => Refer(run, stack => new S3Backend(stack, new S3BackendConfig
    {
        Bucket = "b", Key = "k", Region = "eu-west-1", Encrypt = true, DynamodbTable = "locks", KmsKeyId = "key", AllowedAccountIds = ["1"], Endpoints = new S3BackendEndpointConfig { S3 = "https://s3" },
        AssumeRole = new S3BackendAssumeRoleConfig { RoleArn = "arn", SessionName = "s", Tags = new Dictionary<string, string> { ["camelCase"] = "x" } }, SkipRegionValidation = true,
    }));

    public static void With_s3_and_a_workspace_prefix(ProgramRun run) => Refer(run, stack => new S3Backend(stack, new S3BackendConfig { Bucket = "b", Key = "k", WorkspaceKeyPrefix = "w" }));

    public static void With_gcs(ProgramRun run) => Refer(run, stack => new GcsBackend(stack, new GcsBackendConfig { Bucket = "b", Prefix = "p", ImpersonateServiceAccountDelegates = ["a"] }));

    public static void With_azurerm(ProgramRun run) => Refer(run, stack => new AzurermBackend(stack, new AzurermBackendConfig { StorageAccountName = "s", ContainerName = "c", Key = "k", ResourceGroupName = "g", UseOidc = true, UseAzureadAuth = true }));

    public static void With_local(ProgramRun run) => Refer(run, stack => new LocalBackend(stack, new LocalBackendConfig { Path = "/state/x.tfstate", WorkspaceDir = "w" }));

    public static void With_local_and_nothing_said(ProgramRun run) => Refer(run, stack => new LocalBackend(stack, new LocalBackendConfig()));

    public static void With_http(ProgramRun run) => Refer(run, stack => new HttpBackend(stack, new HttpBackendConfig { Address = "https://x", LockAddress = "https://l", RetryMax = 2, SkipCertVerification = true }));

    public static void With_consul(ProgramRun run) => Refer(run, stack => new ConsulBackend(stack, new ConsulBackendConfig { AccessToken = "t", Path = "p", Gzip = true, Lock = false }));

    public static void With_pg(ProgramRun run) => Refer(run, stack => new PgBackend(stack, new PgBackendConfig { ConnStr = "postgres://x", SchemaName = "s", SkipSchemaCreation = true }));

    public static void With_cos(ProgramRun run) => Refer(run, stack => new CosBackend(stack, new CosBackendConfig { Bucket = "b", Prefix = "p", Region = "r", AssumeRole = new CosBackendAssumeRole { RoleArn = "arn", SessionName = "s", SessionDuration = 60 } }));

    public static void With_oss(ProgramRun run) => Refer(run, stack => new OssBackend(stack, new OssBackendConfig { Bucket = "b", Prefix = "p", AssumeRole = new OssAssumeRole { RoleArn = "arn" } }));

    public static void With_swift(ProgramRun run) => Refer(run, stack => new SwiftBackend(stack, new SwiftBackendConfig { Container = "c", StateName = "s", Insecure = true }));

    public static void With_remote(ProgramRun run) => Refer(run, stack => new RemoteBackend(stack, new RemoteBackendConfig { Organization = "o", Hostname = "h", Workspaces = new NamedRemoteWorkspace("w") }));

    public static void With_remote_and_a_prefix(ProgramRun run) => Refer(run, stack => new RemoteBackend(stack, new RemoteBackendConfig { Organization = "o", Workspaces = new PrefixedRemoteWorkspaces("p-") }));

    public static void With_cloud(ProgramRun run) => Refer(run, stack => new CloudBackend(stack, new CloudBackendConfig { Organization = "o", Workspaces = new NamedCloudWorkspace("w", "project") }));

    public static void With_cloud_and_tags(ProgramRun run) => Refer(run, stack => new CloudBackend(stack, new CloudBackendConfig { Organization = "o", Workspaces = new TaggedCloudWorkspaces(["a", "b"]) }));

    public static void Two_backends(ProgramRun run)
    {
        new S3Backend(run.Stack, new S3BackendConfig { Bucket = "b", Key = "k" });
        new GcsBackend(run.Stack, new GcsBackendConfig { Bucket = "b" });
    }

    public static void The_name_of_a_reference(ProgramRun run)
    {
        var (from, to) = Stacks(run);
        run.Says(run.App.CrossStackReference(from, to, "${test_thing.a.name}"));
    }

    public static void Remote_state_data_sources(ProgramRun run)
    {
        new DataTerraformRemoteStateS3(run.Stack, "s3", new DataTerraformRemoteStateS3Config { Bucket = "b", Key = "k", Workspace = "w", Defaults = new Values { ["name"] = "x" } });
        new DataTerraformRemoteStateGcs(run.Stack, "gcs", new DataTerraformRemoteStateGcsConfig { Bucket = "b" });
        new DataTerraformRemoteStateAzurerm(run.Stack, "azurerm", new DataTerraformRemoteStateAzurermConfig { StorageAccountName = "s", ContainerName = "c", Key = "k" });
        new DataTerraformRemoteStateHttp(run.Stack, "http", new DataTerraformRemoteStateHttpConfig { Address = "https://x" });
        new DataTerraformRemoteStateConsul(run.Stack, "consul", new DataTerraformRemoteStateConsulConfig { AccessToken = "t", Path = "p" });
        new DataTerraformRemoteStatePg(run.Stack, "pg", new DataTerraformRemoteStatePgConfig { ConnStr = "x" });
        new DataTerraformRemoteStateCos(run.Stack, "cos", new DataTerraformRemoteStateCosConfig { Bucket = "b" });
        new DataTerraformRemoteStateOss(run.Stack, "oss", new DataTerraformRemoteStateOssConfig { Bucket = "b" });
        new DataTerraformRemoteStateSwift(run.Stack, "swift", new DataTerraformRemoteStateSwiftConfig { Container = "c" });
        new DataTerraformRemoteState(run.Stack, "remote", new DataTerraformRemoteStateRemoteConfig { Organization = "o", Workspaces = new NamedRemoteWorkspace("w") });
        var local = new DataTerraformRemoteStateLocal(run.Stack, "local", new DataTerraformRemoteStateLocalConfig { Path = "p" });
        new Thing(run.Stack, "a", new Values { ["any"] = local.Get("a"), ["text"] = local.GetString("s"), ["number"] = local.GetNumber("n"), ["list"] = local.GetList("l"), ["flag"] = local.GetBoolean("b") });
    }
}
